package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// A funder beside the lead funder.
///
/// @param amountTiyn what it bears of the ceiling
@Embeddable
record CoFunder(
        @Column(name = "funder_id") UUID funderId,
        @Column(name = "amount_tiyn") long amountTiyn) {}
