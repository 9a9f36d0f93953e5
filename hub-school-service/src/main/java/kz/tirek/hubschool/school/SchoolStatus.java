package kz.tirek.hubschool.school;

/// Whether a school works.
public enum SchoolStatus {
    /// It teaches.
    ACTIVE,
    /// It was closed, on a date and for a reason; it stays in the registry.
    CLOSED
}
