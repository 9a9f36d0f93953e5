package kz.tirek.hubschool.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That an event took place. What is missing stays as it was planned.
@Schema(
        description = "That an event took place; what is missing stays as it was planned",
        examples = PartnershipEventHeld.EXAMPLE)
record PartnershipEventHeld(
        @Schema(description = "When it took place, not in the future") @Valid @Nullable
        KnownDate on,

        @Schema(description = "The last day, with `on`; missing for one day", examples = "2025-04-18") @Nullable
        LocalDate until,

        @Schema(description = "How many schools and organisations took part, parties or not", examples = "12")
        @Positive
        @Max(100_000)
        @Nullable
        Integer institutions,

        @Schema(description = "Who of the parties took part") @Size(max = 200) @Nullable
        List<@NotNull @Valid PartyParticipants> participants) {

    /// A body that is taken as it is.
    static final String EXAMPLE = """
            {"on": {"date": "2025-04-16", "precision": "DAY"},
             "until": "2025-04-18",
             "institutions": 12,
             "participants": [{"partyId": "01890a5d-ac96-774b-bcce-b302099a8061", "pupils": 24, "teachers": 3}]}""";

    /// The event as it took place.
    NewPartnershipEvent completed(NewPartnershipEvent planned) {
        return new NewPartnershipEvent(
                planned.title(),
                on == null ? planned.on() : on,
                on == null && until == null ? planned.until() : until,
                planned.mode(),
                planned.hostPartyId(),
                planned.place(),
                planned.country(),
                institutions == null ? planned.institutions() : institutions,
                participants == null ? planned.participants() : participants,
                planned.basis(),
                planned.note());
    }
}
