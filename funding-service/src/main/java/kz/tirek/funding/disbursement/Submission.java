package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/// What was submitted for a decision: an edit voids it.
///
/// @param payee where the money goes, as it stood then
/// @param approvalsNeeded 1 or 2, from the approval limit in force on that day
@Embeddable
record Submission(
        @Embedded Payee payee,
        @Column(name = "content_hash") String contentHash,
        @Column(name = "approvals_needed") int approvalsNeeded,
        @Column(name = "submitted_by") String by,
        @Column(name = "submitted_at") Instant at) {}
