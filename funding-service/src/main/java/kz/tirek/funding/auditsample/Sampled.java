package kz.tirek.funding.auditsample;

import java.util.List;

/// A part of a population of which a simple random sample was drawn, and what was found of it.
///
/// @param overstated how many items of the sample are overstated
/// @param overTiyn by how much
/// @param underTiyn by how much others are understated
/// @param limit how many items of the part may be overstated
record Sampled(Stratum part, int overstated, long overTiyn, long underTiyn, long limit) {

    /// @param risk that more are overstated than `limit`
    static Sampled of(Stratum part, List<Projection.Misstatement> misstatements, double risk) {
        int overstated = 0;
        long over = 0;
        long under = 0;
        for (Projection.Misstatement each : misstatements) {
            overstated += each.overTiyn() > 0 ? 1 : 0;
            over = Math.addExact(over, Math.max(each.overTiyn(), 0));
            under = Math.subtractExact(under, Math.min(each.overTiyn(), 0));
        }
        long limit = part.isWhole()
                ? overstated
                : Hypergeometric.limit(part.memberCount(), part.drawnCount(), overstated, risk);
        return new Sampled(part, overstated, over, under, limit);
    }

    /// How many items that were not drawn may be overstated.
    long unseen() {
        return limit - overstated;
    }
}
