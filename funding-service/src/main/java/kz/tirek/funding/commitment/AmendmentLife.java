package kz.tirek.funding.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.document.Step;
import kz.tirek.funding.grant.NamedLines;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;

/// What happens to an amendment, from draft to decision, in the caller's transaction. Its commitment is locked first.
@ApplicationScoped
class AmendmentLife {

    static final String TYPE = "commitment-amendment";

    private final Amendments amendments;
    private final Commitments commitments;
    private final CommitmentLife life;
    private final Documents documents;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AmendmentLife(
            Amendments amendments,
            Commitments commitments,
            CommitmentLife life,
            Documents documents,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.amendments = amendments;
        this.commitments = commitments;
        this.life = life;
        this.documents = documents;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    AmendmentView create(UUID commitmentId, NewAmendment body) {
        Commitment commitment = commitments.get(commitmentId);
        commitments.lock(commitment);
        Amendment amendment =
                new Amendment(commitment, amendments.nextNumber(commitment), caller.subject(), clock.instant());
        describe(amendment, body);
        amendments.persist(amendment);
        return changed(amendment, "CREATED");
    }

    AmendmentView change(UUID commitmentId, UUID id, MergePatch patch) {
        Amendment amendment = get(commitmentId, id);
        NewAmendment after = patch.applyTo(NewAmendment.of(amendment), NewAmendment.class);
        amendment.edit(caller.subject(), clock.instant());
        // Flushed before the lines change: the database takes lines of a draft only.
        amendments.flush();
        describe(amendment, after);
        return changed(amendment, "UPDATED");
    }

    AmendmentView submit(UUID commitmentId, UUID id) {
        Amendment amendment = get(commitmentId, id);
        amendment.submit(caller.subject(), documents.attached(OwnerType.COMMITMENT_AMENDMENT, id), clock.instant());
        amendment.commitment().requireAmendable(amendment);
        documents.require(OwnerType.COMMITMENT_AMENDMENT, id, Step.AMENDMENT_SUBMIT);
        SortedMap<UUID, Long> more = new TreeMap<>(amendment.changes());
        more.values().removeIf(tiyn -> tiyn < 0);
        ledger.requireAvailable(more);
        return changed(amendment, "SUBMITTED");
    }

    AmendmentView approve(UUID commitmentId, UUID id, Approval body) {
        Amendment amendment = get(commitmentId, id);
        Commitment commitment = amendment.commitment();
        commitments.lock(commitment);
        amendment.approve(
                caller.subject(),
                body.contentHash(),
                documents.attached(OwnerType.COMMITMENT_AMENDMENT, id),
                clock.instant(),
                today());
        commitment.amend(amendment);
        amendments.flush();
        Map<UUID, Long> lines = amendment.changes();
        if (!lines.isEmpty()) {
            ledger.record(
                    FundingEvents.commitmentAmended(id, commitment.dimensions(), lines, today(), caller.subject()));
        }
        life.changed(commitment, "AMENDED");
        return changed(amendment, "APPROVED");
    }

    AmendmentView reject(UUID commitmentId, UUID id, Reason body) {
        Amendment amendment = get(commitmentId, id);
        amendment.reject(caller.subject(), body.reason(), clock.instant(), today());
        return changed(amendment, "REJECTED");
    }

    AmendmentView cancel(UUID commitmentId, UUID id, Reason body) {
        Amendment amendment = get(commitmentId, id);
        amendment.cancel(caller.subject(), body.reason());
        return changed(amendment, "CANCELLED");
    }

    private void describe(Amendment amendment, NewAmendment body) {
        Commitment commitment = amendment.commitment();
        commitment.requireActive();
        Checks checks = new Checks();
        checks.on("/documentDate", () -> life.requirePast(body.documentDate(), "/documentDate"))
                .on("/lines", body::requireSomething);
        NamedLines.check(
                Optional.of(commitment.grant()),
                body.lines().stream().map(NewAmendmentLine::budgetLineId).toList(),
                "/lines",
                checks);
        for (int i = 0; i < body.lines().size(); i++) {
            NewAmendmentLine line = body.lines().get(i);
            checks.on(
                    List.of("/lines/" + i + "/amount", NamedLines.pointer("/lines", i)),
                    () -> Overdraft.refuseDecrease(commitment, line.budgetLineId(), line.changeTiyn()));
        }
        checks.on("/endsOn", () -> Commitment.requireEnd(commitment.signedOn(), body.endsOn()))
                .on("/milestones", () -> commitment.requireSchedule(body.steps(), body.changeTiyn()));
        checks.raise();
        amendment.describe(body);
    }

    private Amendment get(UUID commitmentId, UUID id) {
        Amendment amendment = amendments.get(commitmentId, id);
        precondition.require(amendment.version());
        return amendment;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    private AmendmentView changed(Amendment amendment, String operation) {
        amendments.flush();
        AmendmentView view = AmendmentView.of(amendment);
        changes.record(TYPE, amendment.id(), operation, view.published());
        return view;
    }
}
