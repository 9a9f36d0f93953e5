package kz.tirek.hubschool.reorganisation;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a reorganisation would do.
@Schema(name = "ReorganisationPreview", description = "What a reorganisation would do; nothing was changed")
record PreviewView(
        @Schema(description = "What would happen to the schools", examples = "MERGE")
        ReorganisationKind kind,

        @Schema(description = "The first day of what would come after", examples = "2026-09-01")
        LocalDate effectiveOn,

        @Schema(description = "Whether it could be recorded now", examples = "true")
        boolean possible,

        @Schema(description = "What it would be refused with")
        List<Problem> blocks,

        @Schema(description = "What would become of the records that run on")
        List<MoveView> moves,

        @Schema(description = "The last day on which it could be undone, recorded today", examples = "2026-10-05")
        LocalDate undoUntil) {}
