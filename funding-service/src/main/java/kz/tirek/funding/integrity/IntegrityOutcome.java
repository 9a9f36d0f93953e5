package kz.tirek.funding.integrity;

import java.time.Instant;
import java.util.List;

/// What a check found.
///
/// @param count how many rows
/// @param rows the first of them
record IntegrityOutcome(Instant checkedAt, long count, List<IntegrityRow> rows) {}
