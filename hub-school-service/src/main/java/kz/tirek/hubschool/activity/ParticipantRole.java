package kz.tirek.hubschool.activity;

/// Who takes part.
public enum ParticipantRole {
    /// Pupils.
    PUPILS,
    /// Teachers.
    TEACHERS,
    /// Heads and deputy heads of schools.
    ADMINISTRATORS,
    /// Parents.
    PARENTS,
    /// Methodologists.
    METHODOLOGISTS,
    /// Anybody else.
    OTHERS
}
