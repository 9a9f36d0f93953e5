package kz.tirek.funding.auditsample;

import jakarta.persistence.Embeddable;

/// A part of a population of which a simple random sample was drawn: a stratum, or all of it.
///
/// @param number from 1, in the order of bands or of codes
/// @param name a band as its beginning, a slash and its end, which is not in it; a category, or the code of a region
/// @param memberCount how many items it has
/// @param totalTiyn what they add up to
/// @param drawnCount how many of them were drawn
/// @param drawnTiyn what these add up to
@Embeddable
record Stratum(int number, String name, long memberCount, long totalTiyn, int drawnCount, long drawnTiyn) {

    /// Whether all of it was drawn, so that each item was certain to be.
    boolean isWhole() {
        return drawnCount == memberCount;
    }
}
