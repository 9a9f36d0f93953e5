package kz.tirek.funding.disbursement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/// What an approver saw of a condition.
///
/// @param position of the condition, from 1
/// @param percent `numerator` of `denominator`, rounded down to two decimals
/// @param sourceEvent the id of the newest event of the owner's feed it follows from
/// @param observedAt the instant of that event
@Embeddable
record FrozenEvidence(
        int position, long numerator, long denominator, BigDecimal percent, String sourceEvent, Instant observedAt) {}
