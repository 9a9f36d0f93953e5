package kz.tirek.funding.issuedreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.CutDifference.Cut;
import kz.tirek.funding.ledger.CutDifference.Differing;
import kz.tirek.funding.ledger.OrderedEntry;
import org.jspecify.annotations.Nullable;

/// Two cuts of one report.
///
/// @param report the issued report that is gone out from
/// @param other the one it is compared with; null for a cut that was not issued
/// @param after the cut it is compared with
record Comparison(IssuedReport report, @Nullable IssuedReport other, OrderedCut after) {

    AsOf asOf() {
        return new AsOf(report.effectiveAt(), report.knownAt());
    }

    Cut cut() {
        return report.cut();
    }

    Cut afterCut() {
        return new Cut(after.asOf().effectiveAt(), after.entries());
    }

    /// When the later of both was drawn: what every entry of either is about is known by then.
    Instant knownAt() {
        return Collections.max(List.of(asOf().knownAt(), after.asOf().knownAt()));
    }

    /// Why an entry is in one cut alone.
    DifferenceReason reason(Differing differing) {
        Cut without = differing.added() ? cut() : afterCut();
        OrderedEntry entry = differing.entry();
        boolean takesEffectLater = entry.effectiveOn().isAfter(without.effectiveAt());
        if (entry.sequence() <= without.entries()) {
            return DifferenceReason.TAKES_EFFECT_LATER;
        }
        if (takesEffectLater) {
            return DifferenceReason.LATER;
        }
        return entry.effectiveOn().isBefore(LocalDate.ofInstant(entry.recordedAt(), BusinessDate.ZONE))
                ? DifferenceReason.BACKDATED
                : DifferenceReason.RECORDED_LATER;
    }
}
