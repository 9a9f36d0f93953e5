package kz.tirek.hubschool.reorganisation;

/// Whether a reorganisation holds.
public enum ReorganisationStatus {
    /// It holds.
    EFFECTIVE,
    /// It was taken back within its time.
    UNDONE
}
