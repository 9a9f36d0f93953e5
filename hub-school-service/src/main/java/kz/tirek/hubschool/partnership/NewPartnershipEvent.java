package kz.tirek.hubschool.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an event when it is planned, and what a patch changes.
@Schema(description = "An event of partners, to be planned", examples = NewPartnershipEvent.EXAMPLE)
record NewPartnershipEvent(
        @Schema(description = "What it is called") @NotNull @Valid
        Name title,

        @Schema(description = "When, as exactly as it is known; missing where it is not") @Valid @Nullable
        KnownDate on,

        @Schema(description = "The last day, where it takes several and the first is known", examples = "2025-04-18")
        @Nullable
        LocalDate until,

        @Schema(description = "How people meet", examples = "HYBRID") @NotNull
        PartnershipEventMode mode,

        @Schema(description = "The party that is host", examples = "01890a5d-ac96-774b-bcce-b302099a8061") @NotNull
        UUID hostPartyId,

        @Schema(description = "Where", examples = "Ош") @Size(min = 1, max = 300) @Nullable
        String place,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KG") @Pattern(regexp = "[A-Z]{2}") @Nullable
        String country,

        @Schema(description = "How many schools and organisations take part, parties or not", examples = "12")
        @Positive
        @Max(100_000)
        @Nullable
        Integer institutions,

        @Schema(description = "Who of the parties takes part") @Size(max = 200)
        List<@NotNull @Valid PartyParticipants> participants,

        @Schema(
                description = "The document it rests on, or the source that reports it",
                examples = "Іс-шара жоспары, 3-тармақ")
        @NotBlank
        @Size(max = 500)
        String basis,

        @Schema(description = "Anything else", examples = "Зияткерлік ойын, үш кезең")
        @Size(min = 1, max = 2000)
        @Nullable
        String note) {

    /// A body that is taken as it is.
    static final String EXAMPLE = """
            {"title": {"kk": "«Зияткер» пікірсайысы", "ru": "Дебаты «Зияткер»", "en": "“Ziyatker” debates"},
             "on": {"date": "2025-04-16", "precision": "DAY"},
             "until": "2025-04-18",
             "mode": "HYBRID",
             "hostPartyId": "01890a5d-ac96-774b-bcce-b302099a8061",
             "place": "Ош",
             "country": "KG",
             "institutions": 12,
             "participants": [{"partyId": "01890a5d-ac96-774b-bcce-b302099a8061", "pupils": 24, "teachers": 3}],
             "basis": "Іс-шара жоспары, 3-тармақ"}""";

    NewPartnershipEvent {
        participants = participants == null ? List.of() : participants;
    }

    static NewPartnershipEvent of(PartnershipEvent event) {
        return new NewPartnershipEvent(
                event.title(),
                event.on(),
                event.until(),
                event.mode(),
                event.hostPartyId(),
                event.place(),
                event.country(),
                event.institutions(),
                event.participants(),
                event.basis(),
                event.note());
    }
}
