package kz.tirek.funding.commitment;

import java.util.Collection;
import kz.tirek.conventions.money.Money;

/// The rule of a contract's steps: where there are any, they are worth what the contract is.
final class Milestones {

    private Milestones() {}

    /// @throws kz.tirek.conventions.problem.Refusal MILESTONES_DIFFER
    static void requireSum(Collection<Milestone> steps, Money contract) {
        Money sum = Money.ofTiyn(steps.stream().mapToLong(Milestone::amountTiyn).reduce(0, Math::addExact));
        if (!steps.isEmpty() && !sum.equals(contract)) {
            throw CommitmentProblem.MILESTONES_DIFFER
                    .refuse(sum.toString(), contract.toString())
                    .with("milestones", sum)
                    .with("contract", contract)
                    .at("/milestones");
        }
    }
}
