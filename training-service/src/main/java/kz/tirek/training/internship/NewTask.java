package kz.tirek.training.internship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of one task of the plan.
@Schema(name = "NewInternshipTask", description = "One task of the plan")
record NewTask(
        @Schema(
                description = "Of a task that stays; left out for a new one",
                examples = "0198c5a0-0000-7000-8000-000000000061")
        @Nullable
        UUID id,

        @Schema(description = "What is to be done, without names", examples = "Give an open lesson on optics")
        @NotBlank
        @Size(max = 500)
        String title,

        @Schema(description = "By when; within the internship", examples = "2026-03-10") @NotNull
        LocalDate dueOn,

        @Schema(description = "Whether completion needs a decision on it", examples = "true") @NotNull
        Boolean required) {

    static NewTask of(InternshipTask task) {
        return new NewTask(task.id(), task.title(), task.dueOn(), task.isRequired());
    }
}
