package kz.tirek.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// A cut through the ledger on its two time axes. The same cut gives the same figures forever, once the ledger is
/// complete up to
/// `knownAt` (see [Balances#isComplete]).
///
/// @param effectiveAt the last business date that counts
/// @param knownAt the last recorded instant that counts
public record AsOf(LocalDate effectiveAt, Instant knownAt) {}
