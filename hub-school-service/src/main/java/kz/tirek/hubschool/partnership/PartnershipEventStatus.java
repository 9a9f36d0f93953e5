package kz.tirek.hubschool.partnership;

/// Whether an event took place.
public enum PartnershipEventStatus {
    /// It is to come.
    PLANNED,
    /// It took place.
    HELD,
    /// It did not take place, for a reason.
    CANCELLED
}
