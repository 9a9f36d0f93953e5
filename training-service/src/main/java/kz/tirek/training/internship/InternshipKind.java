package kz.tirek.training.internship;

/// What an internship is about.
public enum InternshipKind {
    /// Teaching a subject.
    SUBJECT,
    /// Leading a school.
    ADMINISTRATION
}
