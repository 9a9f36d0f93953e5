package kz.tirek.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.document.Step;
import kz.tirek.funding.funder.Funder;
import kz.tirek.funding.funder.Funders;
import kz.tirek.funding.hubschool.HubSchool;
import kz.tirek.funding.hubschool.HubSchools;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import org.jspecify.annotations.Nullable;

/// What happens to a grant, from draft to decision, in the caller's transaction.
@ApplicationScoped
class GrantLife {

    static final String TYPE = "grant";

    private static final Text ORDER = new Text(
            "басталған күннен ерте болмауы керек", "не должно быть раньше начала", "must not be before the first day");

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");

    /// Who gives, and who receives.
    private record Parties(Funder lead, HubSchool hubSchool) {}

    private final Grants grants;
    private final BudgetVersions versions;
    private final Funders funders;
    private final HubSchools hubSchools;
    private final Documents documents;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    GrantLife(
            Grants grants,
            BudgetVersions versions,
            Funders funders,
            HubSchools hubSchools,
            Documents documents,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.grants = grants;
        this.versions = versions;
        this.funders = funders;
        this.hubSchools = hubSchools;
        this.documents = documents;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    GrantView create(NewGrant body) {
        Parties parties = parties(body);
        Grant grant =
                new Grant(grants.nextCode(BusinessDate.today(clock).getYear()), caller.subject(), clock.instant());
        grant.describe(body, parties.lead(), parties.hubSchool());
        grant.plan(body.planned());
        grants.persist(grant);
        return changed(grant, "CREATED");
    }

    GrantView change(UUID id, MergePatch patch) {
        Grant grant = get(id);
        NewGrant before = NewGrant.of(grant);
        NewGrant after = patch.applyTo(before, NewGrant.class);
        reopen(grant);
        Parties parties = parties(after);
        grant.describe(after, parties.lead(), parties.hubSchool());
        grant.plan(after.planned());
        return changed(grant, "UPDATED");
    }

    /// Who gives and who receives, where nothing is wrong with the grant.
    private Parties parties(NewGrant body) {
        Checks checks = new Checks();
        checkPast(body.agreement(), BusinessDate.today(clock), checks);
        checks.on(List.of("/startsOn", "/endsOn"), () -> requireOrder(body));
        checkKnown(body.shares(), checks);
        Optional<Funder> lead = checks.find("/funderId", at -> funders.named(body.funderId(), at));
        Optional<HubSchool> hubSchool = checks.find("/hubSchoolId", at -> hubSchools.named(body.hubSchoolId(), at));
        body.shares().check(body.planned(), "/coFunders", checks);
        checks.raise();
        return new Parties(lead.orElseThrow(), hubSchool.orElseThrow());
    }

    /// Checks that every co-funder has been entered.
    void checkKnown(Shares shares, Checks checks) {
        List<String> pointers = shares.pointers();
        for (int i = 0; i < pointers.size(); i++) {
            UUID funder = shares.coFunders().get(i).funderId();
            String at = pointers.get(i);
            checks.on(at, () -> funders.named(funder, at));
        }
    }

    BudgetView replaceBudget(UUID id, NewBudget body) {
        Grant grant = get(id);
        reopen(grant);
        List<PlannedLine> planned = PlannedLine.of(body.lines(), "/lines", grant.funderId());
        Checks checks = new Checks();
        grant.shares().check(planned, "/coFunders", checks);
        checks.raise();
        grant.plan(planned);
        changed(grant, "UPDATED");
        return budget(grant);
    }

    BudgetView budget(Grant grant) {
        List<UUID> lines = grant.lines().stream().map(BudgetLine::id).toList();
        return BudgetView.of(grant, ledger.currentFigures(lines));
    }

    GrantView submit(UUID id) {
        Grant grant = get(id);
        grant.submit(caller.subject(), documents.attached(OwnerType.GRANT, id), clock.instant());
        documents.require(OwnerType.GRANT, id, Step.GRANT_SUBMIT);
        return changed(grant, "SUBMITTED");
    }

    GrantView approve(UUID id) {
        Grant grant = get(id);
        grant.approve(caller.subject(), documents.attached(OwnerType.GRANT, id), clock.instant());
        grants.flush();
        ledger.record(FundingEvents.budgetApproved(
                grant.id(), grant.dimensions(), grant.amounts(), BusinessDate.today(clock), caller.subject()));
        versions.persist(BudgetVersion.of(grant));
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

    GrantView changed(Grant grant, String operation) {
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

    /// Checks that an agreement is not of the future.
    static void checkPast(@Nullable Agreement agreement, LocalDate today, Checks checks) {
        checks.on("/agreement/date", () -> {
            if (agreement != null && agreement.date().isAfter(today)) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at("/agreement/date", "in-future", FUTURE);
            }
        });
    }
}
