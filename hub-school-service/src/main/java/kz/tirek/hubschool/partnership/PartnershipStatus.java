package kz.tirek.hubschool.partnership;

/// Where a partnership stands. Whether it is valid on a day is said by the dates that were signed.
public enum PartnershipStatus {
    /// Not signed yet. Parties may work together already.
    DRAFT,
    /// Signed; renewed as long as it runs.
    SIGNED,
    /// Ended for a reason, before or after its last day; nothing changes any more.
    ENDED
}
