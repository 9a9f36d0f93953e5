package kz.tirek.training.internship;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One task of the plan as the API shows it.
@Schema(name = "InternshipTask", description = "One task of the plan")
record TaskView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000061")
        UUID id,

        @Schema(examples = "Give an open lesson on optics") String title,

        @Schema(description = "By when", examples = "2026-03-10")
        LocalDate dueOn,

        @Schema(description = "Whether completion needs a decision on it", examples = "true")
        boolean required,

        @Schema(examples = "DONE") TaskStatus status,

        @Schema(description = "When it was decided", examples = "2026-03-10") @Nullable
        LocalDate decidedOn,

        @Schema(examples = "Lesson given, discussed with colleagues") @Nullable
        String result) {

    static TaskView of(InternshipTask task) {
        return new TaskView(
                task.id(),
                task.title(),
                task.dueOn(),
                task.isRequired(),
                task.status(),
                task.decidedOn(),
                task.result());
    }

    TaskView withoutWords() {
        return new TaskView(id, title, dueOn, required, status, decidedOn, null);
    }
}
