package kz.tirek.training.internship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a task.
@Schema(name = "InternshipTaskDecision", description = "What became of a task")
record TaskDecision(
        @Schema(examples = "true") @NotNull Boolean done,

        @Schema(description = "When that was decided", examples = "2026-03-10") @NotNull
        LocalDate on,

        @Schema(
                description = "The result, in no feed and erased with the teacher",
                examples = "Lesson given, discussed with colleagues")
        @Size(min = 1, max = 2000)
        @Nullable
        String result) {}
