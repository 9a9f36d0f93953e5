package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// What a closed grant did not need of a funder's money.
@Embeddable
record Returned(
        @Column(name = "funder_id") UUID funderId,
        @Column(name = "amount_tiyn") long amountTiyn) {}
