package kz.tirek.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.funder.Funders;
import kz.tirek.funding.hubschool.HubSchools;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;

/// What happens to a grant, from draft to decision, in the caller's transaction.
@ApplicationScoped
class GrantLife {

    static final String TYPE = "grant";

    private static final Text ORDER = new Text(
            "басталған күннен ерте болмауы керек", "не должно быть раньше начала", "must not be before the first day");

    private final Grants grants;
    private final Funders funders;
    private final HubSchools hubSchools;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    GrantLife(
            Grants grants,
            Funders funders,
            HubSchools hubSchools,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.grants = grants;
        this.funders = funders;
        this.hubSchools = hubSchools;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    GrantView create(NewGrant body) {
        requireOrder(body);
        var funder = funders.named(body.funderId(), "/funderId");
        var hubSchool = hubSchools.named(body.hubSchoolId(), "/hubSchoolId");
        Grant grant =
                new Grant(grants.nextCode(BusinessDate.today(clock).getYear()), caller.subject(), clock.instant());
        grant.describe(body, funder, hubSchool);
        grant.plan(body.budget());
        grants.persist(grant);
        return changed(grant, "CREATED");
    }

    GrantView change(UUID id, MergePatch patch) {
        Grant grant = get(id);
        NewGrant before = NewGrant.of(grant);
        NewGrant after = patch.applyTo(before, NewGrant.class);
        requireOrder(after);
        reopen(grant);
        grant.describe(
                after,
                funders.named(after.funderId(), "/funderId"),
                hubSchools.named(after.hubSchoolId(), "/hubSchoolId"));
        grant.plan(after.budget());
        return changed(grant, "UPDATED");
    }

    BudgetView replaceBudget(UUID id, NewBudget body) {
        Grant grant = get(id);
        reopen(grant);
        grant.plan(body.lines());
        changed(grant, "UPDATED");
        return budget(grant);
    }

    BudgetView budget(Grant grant) {
        List<UUID> lines = grant.lines().stream().map(BudgetLine::id).toList();
        return BudgetView.of(grant, ledger.currentFigures(lines));
    }

    GrantView submit(UUID id) {
        Grant grant = get(id);
        grant.submit(caller.subject(), clock.instant());
        return changed(grant, "SUBMITTED");
    }

    GrantView approve(UUID id) {
        Grant grant = get(id);
        grant.approve(caller.subject(), clock.instant());
        grants.flush();
        ledger.record(FundingEvents.budgetApproved(
                grant.id(), grant.dimensions(), grant.amounts(), BusinessDate.today(clock), caller.subject()));
        return changed(grant, "APPROVED");
    }

    GrantView reject(UUID id, Reason body) {
        Grant grant = get(id);
        grant.reject(caller.subject(), clock.instant(), body.reason());
        return changed(grant, "REJECTED");
    }

    GrantView cancel(UUID id, Reason body) {
        Grant grant = get(id);
        grant.cancel(caller.subject(), body.reason());
        return changed(grant, "CANCELLED");
    }

    private Grant get(UUID id) {
        Grant grant = grants.get(id);
        precondition.require(grant.version());
        return grant;
    }

    /// Flushed before the lines change: the database takes lines of a draft only.
    private void reopen(Grant grant) {
        grant.edit(caller.subject(), clock.instant());
        grants.flush();
    }

    private GrantView changed(Grant grant, String operation) {
        grants.flush();
        GrantView view = GrantView.of(grant);
        changes.record(TYPE, grant.id(), operation, view.published());
        return view;
    }

    private static void requireOrder(NewGrant body) {
        if (body.endsOn().isBefore(body.startsOn())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/endsOn", "dates-out-of-order", ORDER);
        }
    }
}
