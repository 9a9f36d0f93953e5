package kz.tirek.funding.auditsample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of drawing.
///
/// @param memberCount how many items the population has
/// @param totalTiyn what they add up to
/// @param ledgerTiyn what the trial balance says of the population without filters
/// @param intervalTiyn of MONETARY_UNIT
/// @param startTiyn of MONETARY_UNIT, the first tiyn that hits
/// @param strata of STRATIFIED
record Drawing(
        long memberCount,
        long totalTiyn,
        long ledgerTiyn,
        @Nullable Long intervalTiyn,
        @Nullable Long startTiyn,
        List<Stratum> strata,
        List<Item> items) {

    /// An item that was drawn.
    ///
    /// @param stratum the number of its stratum; null where there are none
    record Item(
            Members.Member member, Draw.Hit hit, @Nullable Integer stratum) {}
}
