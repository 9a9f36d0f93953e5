package kz.tirek.funding.auditrule;

import java.time.LocalDate;
import kz.tirek.funding.ledger.AsOf;

/// Which facts rules are held against.
///
/// @param until not after the cut's `effectiveAt`
record Scope(LocalDate from, LocalDate until, AsOf cut) {}
