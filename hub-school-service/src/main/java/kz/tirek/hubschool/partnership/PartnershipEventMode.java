package kz.tirek.hubschool.partnership;

/// How people meet.
public enum PartnershipEventMode {
    /// At one place.
    IN_PERSON,
    /// Over the network.
    ONLINE,
    /// Some at a place, some over the network.
    HYBRID
}
