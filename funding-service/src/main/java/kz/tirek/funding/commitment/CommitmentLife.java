package kz.tirek.funding.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.grant.Grants;
import kz.tirek.funding.grant.NamedLines;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.reference.PaymentPurposes;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;
import kz.tirek.funding.supplier.Supplier;
import kz.tirek.funding.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/// What happens to a commitment, from draft to release, in the caller's transaction.
///
/// The row of the commitment is written before the ledger is: of two requests that would do the same, the second
/// waits for the first and then finds a version it does not know.
@ApplicationScoped
public class CommitmentLife {

    static final String TYPE = "commitment";

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");

    private final Commitments commitments;
    private final Grants grants;
    private final Suppliers suppliers;
    private final PaymentPurposes purposes;
    private final Documents documents;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CommitmentLife(
            Commitments commitments,
            Grants grants,
            Suppliers suppliers,
            PaymentPurposes purposes,
            Documents documents,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.commitments = commitments;
        this.grants = grants;
        this.suppliers = suppliers;
        this.purposes = purposes;
        this.documents = documents;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// An approved disbursement takes these amounts from a commitment, which stays locked until the transaction ends.
    ///
    /// @param tiyn by budget line
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_NOT_ACTIVE, COMMITMENT_EXCEEDED
    @Transactional(Transactional.TxType.MANDATORY)
    public void draw(Commitment commitment, Map<UUID, Long> tiyn) {
        commitments.lock(commitment);
        commitment.draw(tiyn);
        changed(commitment, "DRAWN");
    }

    /// A withdrawn disbursement gives these amounts back to a commitment, which stays locked until the transaction
    /// ends. One that is closed passes them on to the budget.
    ///
    /// @param tiyn by budget line
    @Transactional(Transactional.TxType.MANDATORY)
    public void undraw(Commitment commitment, Map<UUID, Long> tiyn) {
        commitments.lock(commitment);
        commitment.undraw(tiyn);
        if (commitment.status() == CommitmentStatus.CLOSED) {
            release(commitment, null);
        }
        changed(commitment, "UNDRAWN");
    }

    CommitmentView create(NewCommitment body) {
        Commitment commitment =
                new Commitment(commitments.nextCode(today().getYear()), caller.subject(), clock.instant());
        describe(commitment, body);
        commitments.persist(commitment);
        return changed(commitment, "CREATED");
    }

    CommitmentView change(UUID id, MergePatch patch) {
        Commitment commitment = get(id);
        NewCommitment after = patch.applyTo(NewCommitment.of(commitment), NewCommitment.class);
        commitment.edit(caller.subject(), clock.instant());
        // Flushed before the lines change: the database takes lines of a draft only.
        commitments.flush();
        describe(commitment, after);
        return changed(commitment, "UPDATED");
    }

    CommitmentView submit(UUID id) {
        Commitment commitment = get(id);
        commitment.submit(caller.subject(), documents.attached(OwnerType.COMMITMENT, id), clock.instant());
        commitment.grant().requireActive();
        documents.require(OwnerType.COMMITMENT, id, Step.COMMITMENT_SUBMIT);
        ledger.requireAvailable(commitment.signed());
        return changed(commitment, "SUBMITTED");
    }

    CommitmentView approve(UUID id, Approval body) {
        Commitment commitment = get(id);
        commitment.approve(
                caller.subject(),
                body.contentHash(),
                documents.attached(OwnerType.COMMITMENT, id),
                clock.instant(),
                today());
        commitment.grant().requireActive();
        commitments.flush();
        ledger.record(FundingEvents.commitmentSigned(
                id, commitment.dimensions(), commitment.signed(), today(), caller.subject()));
        return changed(commitment, "SIGNED");
    }

    CommitmentView reject(UUID id, Reason body) {
        Commitment commitment = get(id);
        commitment.reject(caller.subject(), body.reason(), clock.instant(), today());
        return changed(commitment, "REJECTED");
    }

    CommitmentView cancel(UUID id, Reason body) {
        Commitment commitment = get(id);
        commitment.cancel(caller.subject(), body.reason());
        return changed(commitment, "CANCELLED");
    }

    /// Gives back what is not drawn, and closes it. Nothing asks whether the budget allows it: it only gains.
    CommitmentView release(UUID id, Reason body) {
        Commitment commitment = get(id);
        commitments.lock(commitment);
        commitment.requireReleasable(caller.subject());
        release(commitment, body.reason());
        return changed(commitment, "RELEASED");
    }

    CommitmentView reach(UUID id, int milestone, ReachedMilestone body) {
        Commitment commitment = get(id);
        requirePast(body.reachedOn(), "/reachedOn");
        commitment.reach(milestone, body.reachedOn(), caller.subject(), clock.instant());
        return changed(commitment, "MILESTONE_REACHED");
    }

    private void release(Commitment commitment, @Nullable String reason) {
        Map<UUID, Long> rest = commitment.release();
        Release release = new Release(
                commitment,
                rest.values().stream().reduce(0L, Math::addExact),
                reason,
                today(),
                caller.subject(),
                clock.instant());
        commitments.getEntityManager().persist(release);
        commitments.flush();
        if (!rest.isEmpty()) {
            ledger.record(FundingEvents.commitmentReleased(
                    release.id(), commitment.dimensions(), rest, today(), caller.subject()));
        }
    }

    private void describe(Commitment commitment, NewCommitment body) {
        Checks checks = new Checks();
        checks.on("/contractDate", () -> requirePast(body.contractDate(), "/contractDate"))
                .on("/signedOn", () -> requirePast(body.signedOn(), "/signedOn"))
                .on(
                        List.of(body.signedOn() == null ? "/contractDate" : "/signedOn", "/endsOn"),
                        () -> Commitment.requireEnd(body.signed(), body.endsOn()));
        Optional<Grant> grant = checks.find("/grantId", at -> grants.active(body.grantId(), at));
        NamedLines.check(
                grant,
                body.lines().stream().map(NewCommitmentLine::budgetLineId).toList(),
                "/lines",
                checks);
        checks.on("/milestones", () -> Milestones.requireSum(body.steps(), body.amount()));
        String purposeCode = body.purposeCode();
        if (purposeCode != null) {
            checks.on("/purposeCode", () -> purposes.named(purposeCode, "/purposeCode"));
        }
        Optional<Supplier> supplier = checks.find("/supplierId", at -> suppliers.named(body.supplierId(), at));
        checks.on(
                List.of("/contractNumber", "/contractDate", "/supplierId"),
                () -> commitments.requireNew(commitment, body));
        checks.raise();
        commitment.describe(body, grant.orElseThrow(), supplier.orElseThrow());
    }

    void requirePast(@Nullable LocalDate date, String pointer) {
        if (date != null && date.isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "in-future", FUTURE);
        }
    }

    private Commitment get(UUID id) {
        Commitment commitment = commitments.get(id);
        precondition.require(commitment.version());
        return commitment;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    CommitmentView changed(Commitment commitment, String operation) {
        commitments.flush();
        CommitmentView view = CommitmentView.of(commitment);
        changes.record(TYPE, commitment.id(), operation, view.published());
        return view;
    }
}
