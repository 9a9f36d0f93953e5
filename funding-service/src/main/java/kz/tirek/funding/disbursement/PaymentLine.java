package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// What a payment pays of a budget line.
@Embeddable
record PaymentLine(
        @Column(name = "budget_line_id") UUID budgetLineId,
        @Column(name = "amount_tiyn") long amountTiyn) {}
