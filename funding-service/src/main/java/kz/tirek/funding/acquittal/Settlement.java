package kz.tirek.funding.acquittal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Refusal;

/// What was paid of a disbursement by line, and what became of it.
///
/// @param lines in the order of the budget lines' ids; a line of which nothing was paid is not among them
record Settlement(List<Line> lines) {

    /// A line's part of it.
    record Line(UUID budgetLineId, long paidTiyn, long acquittedTiyn, long returnedTiyn) {

        static Line empty(UUID budgetLineId) {
            return new Line(budgetLineId, 0, 0, 0);
        }

        long openTiyn() {
            return paidTiyn - acquittedTiyn - returnedTiyn;
        }
    }

    /// Refuses to account for more than is open on a line.
    ///
    /// @param asked tiyn by budget line
    /// @throws Refusal MORE_THAN_OUTSTANDING
    void require(Map<UUID, Long> asked) {
        List<Outstanding> tooMuch = new TreeMap<>(asked)
                .entrySet().stream()
                        .map(line -> Outstanding.of(line(line.getKey()), line.getValue()))
                        .filter(line -> line.asked().compareTo(line.outstanding()) > 0)
                        .toList();
        if (!tooMuch.isEmpty()) {
            Outstanding first = tooMuch.getFirst();
            throw refusal(first).with("budgetLineId", first.budgetLineId()).with("overdrafts", tooMuch);
        }
    }

    /// Spreads an amount over what is open, in the order of the lines.
    ///
    /// @return tiyn by budget line
    /// @throws Refusal MORE_THAN_OUTSTANDING
    SortedMap<UUID, Long> share(long tiyn) {
        if (tiyn > openTiyn()) {
            Line all = new Line(new UUID(0, 0), sum(Line::paidTiyn), sum(Line::acquittedTiyn), sum(Line::returnedTiyn));
            throw refusal(Outstanding.of(all, tiyn)).at("/amount");
        }
        SortedMap<UUID, Long> shares = new TreeMap<>();
        long rest = tiyn;
        for (Line line : lines) {
            long share = Math.min(rest, line.openTiyn());
            if (share > 0) {
                shares.put(line.budgetLineId(), share);
                rest -= share;
            }
        }
        return shares;
    }

    /// What is not accounted for yet.
    long openTiyn() {
        return sum(Line::openTiyn);
    }

    private Line line(UUID budgetLineId) {
        return lines.stream()
                .filter(line -> line.budgetLineId().equals(budgetLineId))
                .findFirst()
                .orElseGet(() -> Line.empty(budgetLineId));
    }

    private long sum(ToLongFunction<Line> figure) {
        return lines.stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    private static Refusal refusal(Outstanding figures) {
        return AcquittalProblem.MORE_THAN_OUTSTANDING
                .refuse(
                        figures.asked().toString(),
                        figures.outstanding().toString(),
                        figures.paid().toString(),
                        figures.acquitted().toString(),
                        figures.returned().toString())
                .with("paid", figures.paid())
                .with("acquitted", figures.acquitted())
                .with("returned", figures.returned())
                .with("outstanding", figures.outstanding())
                .with("asked", figures.asked());
    }

    /// The arithmetic of a refusal.
    record Outstanding(UUID budgetLineId, Money paid, Money acquitted, Money returned, Money outstanding, Money asked) {

        static Outstanding of(Line line, long askedTiyn) {
            return new Outstanding(
                    line.budgetLineId(),
                    Money.ofTiyn(line.paidTiyn()),
                    Money.ofTiyn(line.acquittedTiyn()),
                    Money.ofTiyn(line.returnedTiyn()),
                    Money.ofTiyn(line.openTiyn()),
                    Money.ofTiyn(askedTiyn));
        }
    }
}
