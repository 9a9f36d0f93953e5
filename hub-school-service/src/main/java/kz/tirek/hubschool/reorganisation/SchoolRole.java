package kz.tirek.hubschool.reorganisation;

/// What a school is in a reorganisation.
public enum SchoolRole {
    /// It was there before: it is renamed, merged into another or split.
    SOURCE,
    /// It stands in for a source.
    TARGET
}
