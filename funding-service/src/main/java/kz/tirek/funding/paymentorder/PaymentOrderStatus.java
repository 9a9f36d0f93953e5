package kz.tirek.funding.paymentorder;

import java.util.List;

/// Where a payment order stands in its life.
public enum PaymentOrderStatus {
    /// Being put together; items come and go.
    DRAFT("edit", "export", "cancel"),
    /// Written out for the bank: it stays as it is, and its items await what the bank does.
    EXPORTED("fail-item"),
    /// The bank paid or refused every item.
    SETTLED,
    /// Given up before it was exported; its disbursements can be ordered again.
    CANCELLED;

    private final List<String> actions;

    PaymentOrderStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
