package kz.tirek.hubschool.school;

/// The highest level of general education a school gives.
public enum SchoolLevel {
    /// Grades 1 to 4.
    PRIMARY,
    /// Grades 1 to 9.
    BASIC,
    /// Grades 1 to 11 or 12.
    GENERAL_SECONDARY
}
