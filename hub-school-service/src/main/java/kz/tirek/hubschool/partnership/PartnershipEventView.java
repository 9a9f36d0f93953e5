package kz.tirek.hubschool.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event of partners as callers see it.
@Schema(name = "PartnershipEvent", description = "What partners do together")
record PartnershipEventView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID id,

        @Schema(description = "The partnership", examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID partnershipId,

        @Schema(description = "The partnership's code", examples = "PA-2026-0001")
        String partnershipCode,

        @Schema(description = "What it is called") Name title,

        @Schema(description = "When, as exactly as it is known") @Nullable
        KnownDate on,

        @Schema(description = "The last day, where it takes several", examples = "2025-04-18") @Nullable
        LocalDate until,

        @Schema(description = "How people meet", examples = "HYBRID")
        PartnershipEventMode mode,

        @Schema(description = "The party that is host", examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID hostPartyId,

        @Schema(description = "Where", examples = "Ош") @Nullable
        String place,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KG") @Nullable
        String country,

        @Schema(description = "How many schools and organisations take part, parties or not", examples = "12") @Nullable
        Integer institutions,

        @Schema(description = "Who of the parties took part, or is expected")
        List<PartyParticipants> participants,

        @Schema(
                description = "The document it rests on, or the source that reports it",
                examples = "Іс-шара жоспары, 3-тармақ")
        String basis,

        @Schema(description = "Anything else", examples = "Зияткерлік ойын, үш кезең") @Nullable
        String note,

        @Schema(description = "Whether it took place", examples = "HELD")
        PartnershipEventStatus status,

        @Schema(description = "Why it did not take place", examples = "Карантин") @Nullable
        String cancelReason,

        @Schema(description = "When it was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static PartnershipEventView of(PartnershipEvent event) {
        return new PartnershipEventView(
                event.id(),
                event.partnership().id(),
                event.partnership().code(),
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
                event.note(),
                event.status(),
                event.cancelReason(),
                event.createdAt(),
                event.version());
    }
}
