package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many teachers of each subject are due.
@Schema(name = "TrainingNeedsBySubject", description = "How many teachers of each subject are due for training")
record SubjectNeedsView(
        @Schema(description = "The day", examples = "2026-09-01")
        LocalDate asOf,

        @Schema(description = "Until when somebody counts as due", examples = "2026-12-31")
        LocalDate dueBy,

        @Schema(description = "By subject; who teaches two is in both")
        List<Part> subjects) {

    /// The teachers of a subject.
    @Schema(name = "SubjectTrainingNeeds", description = "The teachers of a subject")
    record Part(@Schema(examples = "PHYSICS") Subject subject, NeedFigures figures) {}
}
