package kz.tirek.funding.commitment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line of a commitment of which more is asked than is left, with the arithmetic.
@Schema(name = "CommitmentOverdraft", description = "A line of a commitment of which more is asked than is left")
record Overdraft(
        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID budgetLineId,

        @Schema(description = "What the contract takes from the line now")
        Money amount,

        @Schema(description = "What approved disbursements have drawn")
        Money drawn,

        @Schema(description = "What may still be drawn") Money rest,
        @Schema(description = "What was asked") Money asked) {

    private static final CommitmentLine NOTHING = new CommitmentLine(new UUID(0, 0), 0, 0, 0, 0);

    /// Refuses if `asked` is more than is left on any line; a line it does not have has nothing.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_EXCEEDED
    static void refuse(Commitment commitment, Map<UUID, Long> asked) {
        List<Overdraft> overdrafts = new TreeMap<>(asked)
                .entrySet().stream()
                        .map(line -> of(
                                line.getKey(),
                                commitment.lines().getOrDefault(line.getKey(), NOTHING),
                                line.getValue()))
                        .filter(line -> line.asked().compareTo(line.rest()) > 0)
                        .toList();
        if (!overdrafts.isEmpty()) {
            Overdraft first = overdrafts.getFirst();
            throw CommitmentProblem.COMMITMENT_EXCEEDED
                    .refuse(
                            first.asked().toString(),
                            first.rest().toString(),
                            commitment.code(),
                            first.amount().toString(),
                            first.drawn().toString())
                    .with("budgetLineId", first.budgetLineId())
                    .with("amount", first.amount())
                    .with("drawn", first.drawn())
                    .with("rest", first.rest())
                    .with("asked", first.asked())
                    .with("overdrafts", overdrafts);
        }
    }

    /// Refuses a change that takes away more than is left on a line.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal AMENDMENT_BELOW_DRAWN
    static void refuseDecrease(Commitment commitment, UUID budgetLineId, long changeTiyn) {
        CommitmentLine line = commitment.lines().getOrDefault(budgetLineId, NOTHING);
        if (line.restTiyn() + changeTiyn < 0) {
            Money decrease = Money.ofTiyn(-changeTiyn);
            Money rest = Money.ofTiyn(line.restTiyn());
            Money drawn = Money.ofTiyn(line.drawnTiyn());
            throw CommitmentProblem.AMENDMENT_BELOW_DRAWN
                    .refuse(decrease.toString(), rest.toString(), line.amount().toString(), drawn.toString())
                    .with("budgetLineId", budgetLineId)
                    .with("amount", line.amount())
                    .with("drawn", drawn)
                    .with("rest", rest)
                    .with("decrease", decrease);
        }
    }

    private static Overdraft of(UUID budgetLineId, CommitmentLine line, long askedTiyn) {
        return new Overdraft(
                budgetLineId,
                line.amount(),
                Money.ofTiyn(line.drawnTiyn()),
                Money.ofTiyn(line.restTiyn()),
                Money.ofTiyn(askedTiyn));
    }
}
