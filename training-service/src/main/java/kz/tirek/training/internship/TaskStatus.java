package kz.tirek.training.internship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a task.
@Schema(name = "InternshipTaskStatus")
enum TaskStatus {
    /// Not decided.
    OPEN,
    /// Done.
    DONE,
    /// Will not be done.
    NOT_DONE
}
