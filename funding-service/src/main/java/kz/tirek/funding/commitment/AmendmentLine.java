package kz.tirek.funding.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// What an amendment changes of a line.
///
/// @param grantId the grant the line belongs to
/// @param commitmentId the commitment that is amended
@Embeddable
record AmendmentLine(
        @Column(name = "grant_id") UUID grantId,
        @Column(name = "commitment_id") UUID commitmentId,
        @Column(name = "change_tiyn") long changeTiyn) {}
