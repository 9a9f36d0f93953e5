package kz.tirek.hubschool.communityevent;

/// A value the programme wants a caring community to live by (its fifth task).
enum CommunityValue {
    /// Responsibility, жауапкершілік.
    RESPONSIBILITY,
    /// Care, қамқорлық.
    CARE
}
