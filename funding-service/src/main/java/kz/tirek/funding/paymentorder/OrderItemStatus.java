package kz.tirek.funding.paymentorder;

/// What became of an item of a payment order.
public enum OrderItemStatus {
    /// The bank is to pay it.
    ORDERED,
    /// The bank paid all of it.
    PAID,
    /// The bank refused it; its disbursement can be ordered again.
    FAILED,
    /// Its order was given up before it was exported.
    CANCELLED
}
