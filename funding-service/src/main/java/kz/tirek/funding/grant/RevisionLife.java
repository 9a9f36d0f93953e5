package kz.tirek.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;

/// What happens to a budget revision, from draft to decision, in the caller's transaction.
@ApplicationScoped
class RevisionLife {

    static final String TYPE = "budget-revision";

    private final Grants grants;
    private final GrantLife grantLife;
    private final BudgetRevisions revisions;
    private final BudgetVersions versions;
    private final Documents documents;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RevisionLife(
            Grants grants,
            GrantLife grantLife,
            BudgetRevisions revisions,
            BudgetVersions versions,
            Documents documents,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.grants = grants;
        this.grantLife = grantLife;
        this.revisions = revisions;
        this.versions = versions;
        this.documents = documents;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    RevisionView create(UUID grantId, NewRevision body) {
        Grant grant = grants.locked(grantId);
        grant.requireActive();
        RevisedBudget outcome = revised(grant, body);
        BudgetRevision revision =
                new BudgetRevision(grant, revisions.nextNumber(grant), caller.subject(), clock.instant());
        revision.describe(body, outcome);
        revisions.persist(revision);
        return changed(revision, "CREATED");
    }

    RevisionView change(UUID grantId, UUID id, MergePatch patch) {
        BudgetRevision revision = get(grantId, id);
        NewRevision after = patch.applyTo(NewRevision.of(revision), NewRevision.class);
        revision.grant().requireActive();
        revision.edit(caller.subject(), clock.instant());
        // Flushed before the changes change: the database takes those of a draft only.
        revisions.flush();
        RevisedBudget outcome = revised(revision.grant(), after);
        revision.describe(after, outcome);
        return changed(revision, "UPDATED");
    }

    RevisionView submit(UUID grantId, UUID id) {
        BudgetRevision revision = get(grantId, id);
        revision.grant().requireActive();
        revision.submit(caller.subject(), documents.attached(OwnerType.BUDGET_REVISION, id), clock.instant());
        ledger.requireAvailable(taken(revision));
        return changed(revision, "SUBMITTED");
    }

    /// The grant's row is locked first: a budget is revised by one revision at a time, and not while its grant is
    /// being closed.
    RevisionView approve(UUID grantId, UUID id, Approval body) {
        Grant grant = grants.locked(grantId);
        BudgetRevision revision = get(grantId, id);
        grant.requireActive();
        revision.approve(
                caller.subject(),
                body.contentHash(),
                documents.attached(OwnerType.BUDGET_REVISION, id),
                clock.instant(),
                today());
        revised(grant, NewRevision.of(revision));
        grant.revise(revision);
        revisions.flush();
        Map<UUID, Long> amounts = revision.allAmounts();
        if (!amounts.isEmpty()) {
            ledger.record(FundingEvents.budgetRevised(id, grant.dimensions(), amounts, today(), caller.subject()));
        }
        versions.persist(BudgetVersion.of(revision));
        grantLife.changed(grant, "REVISED");
        return changed(revision, "APPROVED");
    }

    RevisionView reject(UUID grantId, UUID id, Reason body) {
        BudgetRevision revision = get(grantId, id);
        revision.reject(caller.subject(), body.reason(), clock.instant(), today());
        return changed(revision, "REJECTED");
    }

    RevisionView withdraw(UUID grantId, UUID id, Reason body) {
        BudgetRevision revision = get(grantId, id);
        revision.withdraw(caller.subject(), body.reason());
        return changed(revision, "WITHDRAWN");
    }

    private RevisedBudget revised(Grant grant, NewRevision facts) {
        Checks checks = new Checks();
        if (facts.coFunders() != null) {
            grantLife.checkKnown(facts.shares(grant), checks);
        }
        GrantLife.checkPast(facts.agreement(), today(), checks);
        RevisedBudget outcome = RevisedBudget.of(grant, facts, checks);
        checks.raise();
        return outcome;
    }

    /// What it takes from lines, as positive tiyn.
    private static Map<UUID, Long> taken(BudgetRevision revision) {
        Map<UUID, Long> taken = new HashMap<>();
        revision.amounts().forEach((line, tiyn) -> {
            if (tiyn < 0) {
                taken.put(line, -tiyn);
            }
        });
        return taken;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    private BudgetRevision get(UUID grantId, UUID id) {
        BudgetRevision revision = revisions.get(grantId, id);
        precondition.require(revision.version());
        return revision;
    }

    private RevisionView changed(BudgetRevision revision, String operation) {
        revisions.flush();
        RevisionView view = RevisionView.of(revision);
        changes.record(TYPE, revision.id(), operation, view.published());
        return view;
    }
}
