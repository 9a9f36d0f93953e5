package kz.tirek.training.teacher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person does at the school.
@Schema(name = "TeacherPosition")
public enum Position {
    /// Teaches.
    TEACHER,
    /// Heads the school.
    HEAD,
    /// Deputy head.
    DEPUTY_HEAD,
    /// Psychologist.
    PSYCHOLOGIST,
    /// Social pedagogue.
    SOCIAL_PEDAGOGUE,
    /// Methodologist.
    METHODOLOGIST,
    /// Librarian.
    LIBRARIAN,
    /// Anything else.
    OTHER
}
