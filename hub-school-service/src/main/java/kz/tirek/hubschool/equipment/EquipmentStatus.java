package kz.tirek.hubschool.equipment;

/// How far a lot has come. What is most urgent names it: `quantity`, `delivered`, `accepted` and `rejected` say how
/// much.
public enum EquipmentStatus {
    /// Nothing was delivered.
    PLANNED,
    /// Something was delivered that the commission has not decided on.
    DELIVERED,
    /// The commission decided on all that was delivered, and accepted it; the rest of the lot may still be to come.
    ACCEPTED,
    /// The commission decided on all that was delivered, and rejected some that was not replaced yet.
    REJECTED
}
