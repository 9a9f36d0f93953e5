package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/// Who decided, and when: the rejection, or the last approval that was needed.
///
/// @param on business date
@Embeddable
record Decision(
        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") Instant at,
        @Column(name = "decided_on") LocalDate on) {}
