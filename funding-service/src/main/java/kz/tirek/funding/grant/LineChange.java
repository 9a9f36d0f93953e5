package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// What a revision adds to a budget line, or takes from it.
///
/// @param grantId the grant the line belongs to
/// @param amountTiyn negative takes
@Embeddable
record LineChange(
        @Column(name = "budget_line_id") UUID budgetLineId,
        @Column(name = "grant_id") UUID grantId,
        @Column(name = "amount_tiyn") long amountTiyn) {}
