package kz.tirek.training.course;

/// Whom a course is for.
public enum Audience {
    /// Teachers.
    TEACHERS,
    /// School heads and their deputies.
    ADMINISTRATORS,
    /// Psychologists.
    PSYCHOLOGISTS,
    /// Social pedagogues.
    SOCIAL_PEDAGOGUES,
    /// Methodologists.
    METHODOLOGISTS,
    /// Librarians.
    LIBRARIANS
}
