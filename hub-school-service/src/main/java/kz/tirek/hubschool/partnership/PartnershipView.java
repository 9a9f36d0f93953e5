package kz.tirek.hubschool.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.territory.Territory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A partnership as callers see it.
@Schema(name = "Partnership", description = "Schools, universities, ministries and companies that work together")
record PartnershipView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID id,

        @Schema(description = "The code people use", examples = "PA-2026-0001")
        String code,

        @Schema(description = "What the partners have undertaken", examples = "SCHOOL_COOPERATION")
        PartnershipKind kind,

        @Schema(description = "What it is called") Name title,

        @Schema(description = "KATO code of the district under a university's patronage", examples = "593200000")
        @Nullable
        String territory,

        @Schema(
                description = "KATO codes from the region down to that district; empty for other kinds",
                examples = "[\"590000000\", \"593200000\"]")
        List<String> territoryPath,

        @Schema(description = "Who takes part") List<PartnershipPartyView> parties,

        @Schema(description = "What the partners work on", examples = "[\"TEACHER_EXCHANGE\", \"STEM\"]")
        Set<PartnershipArea> areas,

        @Schema(description = "What OTHER stands for", examples = "Шахматы") @Nullable
        String otherArea,

        @Schema(description = "Since when the parties work together, signed or not") @Nullable
        KnownDate cooperationSince,

        @Schema(description = "Anything else", examples = "Бес бағыт бойынша бірлескен жоспар") @Nullable
        String note,

        @Schema(description = "Where it stands", examples = "SIGNED")
        PartnershipStatus status,

        @Schema(description = "What was signed; missing for a draft") @Nullable
        Agreement signed,

        @Schema(description = "The renewals, oldest first") List<Agreement> renewals,

        @Schema(description = "The first day of what was signed", examples = "2025-01-04") @Nullable
        LocalDate validFrom,

        @Schema(
                description = "The last day of what was signed or renewed last; missing while it is open",
                examples = "2027-12-31")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "The day it ended on", examples = "2026-10-31") @Nullable
        LocalDate endedOn,

        @Schema(description = "Why it ended", examples = "Стороны не продлили меморандум") @Nullable
        String endReason,

        @Schema(description = "When it was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static PartnershipView of(Partnership partnership) {
        Territory district = partnership.territory();
        List<Agreement> terms = partnership.terms();
        Agreement first = terms.isEmpty() ? null : terms.getFirst();
        return new PartnershipView(
                partnership.id(),
                partnership.code(),
                partnership.kind(),
                partnership.title(),
                district == null ? null : district.code(),
                district == null ? List.of() : district.path(),
                partnership.parties().stream().map(PartnershipPartyView::of).toList(),
                partnership.areas(),
                partnership.otherArea(),
                partnership.cooperationSince(),
                partnership.note(),
                partnership.status(),
                first,
                terms.stream().skip(1).toList(),
                first == null ? null : first.validFrom(),
                first == null ? null : terms.getLast().validUntil(),
                partnership.endedOn(),
                partnership.endReason(),
                partnership.createdAt(),
                partnership.version());
    }
}
