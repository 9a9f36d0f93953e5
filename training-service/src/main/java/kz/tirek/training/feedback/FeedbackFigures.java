package kz.tirek.training.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Feedback in figures.
@Schema(description = "Feedback in figures: of a run, of the runs of a course, or of those of a provider")
record FeedbackFigures(
        @Schema(description = "The run, course or provider", examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "Runs that end on this day or later", examples = "2026-01-01") @Nullable
        LocalDate from,

        @Schema(description = "Runs that end on this day or earlier", examples = "2026-12-31") @Nullable
        LocalDate until,

        @Schema(description = "The four levels in their order")
        List<LevelFigures> levels) {}
