package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// What a disbursement takes from a budget line.
///
/// @param grantId the grant the line belongs to
@Embeddable
record DisbursementLine(
        @Column(name = "budget_line_id") UUID budgetLineId,
        @Column(name = "grant_id") UUID grantId,
        @Column(name = "amount_tiyn") long amountTiyn) {}
