package kz.tirek.funding.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;

/// What a revision would make of a grant's budget.
///
/// @param changes what lines gain or lose
/// @param added the lines that are new
/// @param lines all lines as they would stand
record RevisedBudget(List<LineChange> changes, List<PlannedLine> added, List<PlannedLine> lines) {

    private static final Text NOTHING = new Text("ештеңе өзгермейді", "ничего не меняется", "nothing would change");
    private static final Text NOT_AGREED = new Text(
            "жаңа шек пен үлестер келісімге сүйенеді",
            "новый потолок и новые доли основаны на соглашении",
            "a new ceiling and new shares rest on an agreement");

    /// The budget of `grant` with what `facts` change; of no use where `checks` refuse something. They collect
    /// INVALID_REQUEST, and what [NamedLines#check] and [Shares#check] refuse.
    static RevisedBudget of(Grant grant, NewRevision facts, Checks checks) {
        boolean agreed = facts.ceiling() != null || facts.coFunders() != null;
        checks.on("/changes", () -> {
                    if (facts.moves().isEmpty() && facts.additions().isEmpty() && !agreed) {
                        throw CommonProblem.INVALID_REQUEST.refuse(1).at("/changes", "empty", NOTHING);
                    }
                })
                .on("/agreement", () -> {
                    if (agreed && facts.agreement() == null) {
                        throw CommonProblem.INVALID_REQUEST.refuse(1).at("/agreement", "not-null", NOT_AGREED);
                    }
                });
        List<UUID> named =
                facts.moves().stream().map(NewLineChange::budgetLineId).toList();
        NamedLines.check(Optional.of(grant), named, "/changes", checks);
        Map<UUID, PlannedLine> changed = new HashMap<>();
        List<LineChange> changes = new ArrayList<>();
        for (int i = 0; i < facts.moves().size(); i++) {
            NewLineChange change = facts.moves().get(i);
            String pointer = "/changes/" + i;
            changes.add(new LineChange(change.budgetLineId(), grant.id(), change.tiyn()));
            grant.line(change.budgetLineId())
                    .ifPresent(line -> changed.putIfAbsent(line.id(), PlannedLine.of(line, change.tiyn(), pointer)));
        }
        List<PlannedLine> added = PlannedLine.of(facts.additions(), "/newLines", grant.funderId());
        List<PlannedLine> lines = new ArrayList<>();
        grant.lines().forEach(line -> lines.add(changed.getOrDefault(line.id(), PlannedLine.of(line, 0, "/changes"))));
        lines.addAll(added);
        facts.shares(grant).check(lines, facts.coFunders() == null ? "/ceiling" : "/coFunders", checks);
        return new RevisedBudget(changes, added, lines);
    }
}
