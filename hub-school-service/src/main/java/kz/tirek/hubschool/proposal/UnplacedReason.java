package kz.tirek.hubschool.proposal;

/// Why a proposal has no hub school for a school; the first that holds.
enum UnplacedReason {
    /// Where the school stands is not known.
    NO_LOCATION,
    /// No hub school of a known location teaches in a language of the school.
    NO_HUB_FOR_LANGUAGE,
    /// Every hub school of its language is farther than the limit.
    NO_HUB_WITHIN_LIMIT,
    /// Every hub school it could go to is full.
    NO_CAPACITY
}
