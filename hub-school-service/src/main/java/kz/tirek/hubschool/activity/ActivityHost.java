package kz.tirek.hubschool.activity;

/// Who hosts an activity.
public enum ActivityHost {
    /// The hub school.
    HUB_SCHOOL,
    /// The mentored school.
    MENTORED_SCHOOL,
    /// Another place, which is named.
    OTHER_PLACE
}
