package kz.tirek.hubschool.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a partnership when it is drafted, and what a patch changes.
@Schema(description = "A partnership to be drafted", examples = NewPartnership.EXAMPLE)
record NewPartnership(
        @Schema(description = "What the partners have undertaken", examples = "SCHOOL_COOPERATION") @NotNull
        PartnershipKind kind,

        @Schema(description = "What it is called") @NotNull @Valid
        Name title,

        @Schema(
                description = "KATO code of the district under a university's patronage; missing for other kinds",
                examples = "593200000")
        @Kato
        @Nullable
        String territory,

        @Schema(description = "Who takes part") @NotNull @Size(max = 200)
        List<@NotNull @Valid NewPartnershipParty> parties,

        @Schema(description = "What the partners work on", examples = "[\"TEACHER_EXCHANGE\", \"STEM\"]")
        Set<@NotNull PartnershipArea> areas,

        @Schema(description = "What OTHER stands for", examples = "Шахматы") @Size(min = 1, max = 500) @Nullable
        String otherArea,

        @Schema(description = "Since when the parties work together, signed or not") @Valid @Nullable
        KnownDate cooperationSince,

        @Schema(description = "Anything else", examples = "Бес бағыт бойынша бірлескен жоспар")
        @Size(min = 1, max = 2000)
        @Nullable
        String note) {

    /// A body that is taken as it is.
    static final String EXAMPLE = """
            {"kind": "UNIVERSITY_PATRONAGE",
             "title": {"kk": "Айыртау ауданына қамқорлық", "ru": "Шефство над Айыртауским районом"},
             "territory": "593200000",
             "parties": [{"kind": "UNIVERSITY", "country": "KZ", "signatory": true,
                          "name": {"kk": "Алматы Менеджмент Университет", "ru": "Алматы Менеджмент Университет"}}],
             "areas": ["PROFESSIONAL_DEVELOPMENT"],
             "cooperationSince": {"date": "2009-01-01", "precision": "YEAR"}}""";

    NewPartnership {
        areas = areas == null ? Set.of() : areas;
    }

    static NewPartnership of(Partnership partnership) {
        return new NewPartnership(
                partnership.kind(),
                partnership.title(),
                partnership.territory() == null ? null : partnership.territory().code(),
                partnership.parties().stream().map(NewPartnershipParty::of).toList(),
                partnership.areas().isEmpty() ? Set.of() : EnumSet.copyOf(partnership.areas()),
                partnership.otherArea(),
                partnership.cooperationSince(),
                partnership.note());
    }
}
