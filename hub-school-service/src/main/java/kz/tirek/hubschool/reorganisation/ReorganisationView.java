package kz.tirek.hubschool.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reorganisation as callers see it.
@Schema(name = "Reorganisation", description = "A school got another name, was merged or split")
record ReorganisationView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8070")
        UUID id,

        @Schema(description = "The code people use", examples = "RO-2026-0001")
        String code,

        @Schema(description = "What happened to the schools", examples = "MERGE")
        ReorganisationKind kind,

        @Schema(description = "Whether it holds", examples = "EFFECTIVE")
        ReorganisationStatus status,

        @Schema(description = "The first day of what comes after", examples = "2026-09-01")
        LocalDate effectiveOn,

        @Schema(description = "The document that orders it", examples = "Постановление акимата №45 от 01.06.2026")
        String basis,

        @Schema(description = "A remark", examples = "Ауыл мектептері біріктірілді") @Nullable
        String note,

        @Schema(description = "The last day on which it can be undone", examples = "2026-10-05")
        LocalDate undoUntil,

        @Schema(description = "When it was undone", examples = "2026-09-20T06:30:00Z") @Nullable
        Instant undoneAt,

        @Schema(description = "Why it was undone", examples = "Ошибочно внесена другая школа") @Nullable
        String undoReason,

        @Schema(description = "The schools it concerned, as they were called then")
        List<ReorganisedSchool> schools,

        @Schema(description = "What became of the records that ran on")
        List<MoveView> moves,

        @Schema(description = "When it was recorded", examples = "2026-09-05T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static ReorganisationView of(Reorganisation reorganisation) {
        return new ReorganisationView(
                reorganisation.id(),
                reorganisation.code(),
                reorganisation.kind(),
                reorganisation.status(),
                reorganisation.effectiveOn(),
                reorganisation.basis(),
                reorganisation.note(),
                reorganisation.undoUntil(),
                reorganisation.undoneAt(),
                reorganisation.undoReason(),
                reorganisation.schools(),
                reorganisation.moves().stream().map(MoveView::of).toList(),
                reorganisation.createdAt(),
                reorganisation.version());
    }
}
