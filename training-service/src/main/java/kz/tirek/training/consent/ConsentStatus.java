package kz.tirek.training.consent;

/// Where a consent stands today.
enum ConsentStatus {
    /// It holds.
    VALID,
    /// Its term is over.
    EXPIRED,
    /// It was withdrawn.
    WITHDRAWN
}
