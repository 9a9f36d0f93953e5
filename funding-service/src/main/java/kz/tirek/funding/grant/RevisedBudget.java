package kz.tirek.funding.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;

/// What a revision would make of a grant's budget.
///
/// @param changes what lines gain or lose
/// @param added the lines that are new
/// @param lines all lines as they would stand
record RevisedBudget(List<LineChange> changes, List<PlannedLine> added, List<PlannedLine> lines) {

    private static final Text REPEATED = new Text(
            "бюджет жолы бір рет қана аталады",
            "строка бюджета называется только один раз",
            "a budget line may be named once only");
    private static final Text NOTHING = new Text("ештеңе өзгермейді", "ничего не меняется", "nothing would change");
    private static final Text NOT_AGREED = new Text(
            "жаңа шек пен үлестер келісімге сүйенеді",
            "новый потолок и новые доли основаны на соглашении",
            "a new ceiling and new shares rest on an agreement");

    /// The budget of `grant` with what `facts` change.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, UNKNOWN_REFERENCE, and as
    ///     [PlannedLine#require(List, Shares)]
    static RevisedBudget of(Grant grant, NewRevision facts) {
        boolean agreed = facts.ceiling() != null || facts.coFunders() != null;
        if (facts.moves().isEmpty() && facts.additions().isEmpty() && !agreed) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/changes", "empty", NOTHING);
        }
        if (agreed && facts.agreement() == null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/agreement", "not-null", NOT_AGREED);
        }
        Map<UUID, PlannedLine> changed = new HashMap<>();
        List<LineChange> changes = new ArrayList<>();
        for (int i = 0; i < facts.moves().size(); i++) {
            NewLineChange change = facts.moves().get(i);
            String pointer = "/changes/" + i;
            BudgetLine line = grant.line(change.budgetLineId())
                    .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                            .refuse("budget-line", change.budgetLineId().toString())
                            .at(pointer + "/budgetLineId"));
            if (changed.put(line.id(), PlannedLine.of(line, change.tiyn(), pointer)) != null) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer + "/budgetLineId", "repeated", REPEATED);
            }
            changes.add(new LineChange(line.id(), grant.id(), change.tiyn()));
        }
        List<PlannedLine> added = new ArrayList<>();
        for (int i = 0; i < facts.additions().size(); i++) {
            added.add(PlannedLine.of(facts.additions().get(i), "/newLines/" + i, grant.funderId()));
        }
        List<PlannedLine> lines = new ArrayList<>();
        grant.lines().forEach(line -> lines.add(changed.getOrDefault(line.id(), PlannedLine.of(line, 0, "/changes"))));
        lines.addAll(added);
        PlannedLine.require(lines, shares(grant, facts));
        return new RevisedBudget(changes, added, lines);
    }

    private static Shares shares(Grant grant, NewRevision facts) {
        Shares present = grant.shares();
        List<CoFunder> coFunders = facts.coFunding();
        return new Shares(
                        present.lead(),
                        facts.ceiling() == null
                                ? present.ceilingTiyn()
                                : Money.parse(facts.ceiling()).tiyn(),
                        coFunders == null ? present.coFunders() : coFunders)
                .agreed(coFunders == null ? "/ceiling" : "/coFunders");
    }
}
