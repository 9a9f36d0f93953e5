package kz.tirek.hubschool.reorganisation;

/// What happens to the schools.
public enum ReorganisationKind {
    /// A school gets another official name.
    RENAME,
    /// Schools close, and another one, new or not, stands in for them.
    MERGE,
    /// New schools come out of one, which stays or closes.
    SPLIT
}
