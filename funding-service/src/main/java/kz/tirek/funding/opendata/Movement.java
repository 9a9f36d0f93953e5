package kz.tirek.funding.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry did to the money of a grant, or of the programme, in the terms of IATI. Corrections and returns are
/// negative.
///
/// @param grantId null where it is about no grant
/// @param pledgedTiyn what a funder promised
/// @param receivedTiyn what came in of it
/// @param committedTiyn what was promised to suppliers and schools
/// @param advancedTiyn what was paid to schools
/// @param spentTiyn what was paid to suppliers
/// @param funderId who promised or gave it
record Movement(
        @Nullable UUID grantId,
        UUID entryId,
        LocalDate effectiveOn,
        long pledgedTiyn,
        long receivedTiyn,
        long committedTiyn,
        long advancedTiyn,
        long spentTiyn,
        @Nullable UUID funderId) {}
