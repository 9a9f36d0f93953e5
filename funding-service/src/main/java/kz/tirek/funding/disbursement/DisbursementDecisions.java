package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.commitment.CommitmentLife;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.Entry;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;

/// What other people than its makers decide about a disbursement.
///
/// The row of the disbursement is locked first: of two requests that would do the same, the second waits for the
/// first and then finds a version it does not know.
@ApplicationScoped
class DisbursementDecisions {

    private final Disbursements disbursements;
    private final CommitmentLife commitmentLife;
    private final Conditions conditions;
    private final Documents documents;
    private final Ledger ledger;
    private final Event<ReleasedRest> releases;
    private final DisbursementViews views;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DisbursementDecisions(
            Disbursements disbursements,
            CommitmentLife commitmentLife,
            Conditions conditions,
            Documents documents,
            Ledger ledger,
            Event<ReleasedRest> releases,
            DisbursementViews views,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.commitmentLife = commitmentLife;
        this.conditions = conditions;
        this.documents = documents;
        this.ledger = ledger;
        this.releases = releases;
        this.views = views;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    DisbursementView approve(UUID id, Approval body) {
        Disbursement disbursement = getToMoveMoney(id);
        disbursement.requireApprovable(
                caller.subject(), body.contentHash(), documents.attached(OwnerType.DISBURSEMENT, id));
        disbursements.requireMilestoneRest(disbursement);
        List<FrozenEvidence> evidence = conditions.require(disbursement);
        disbursement.approve(caller.subject(), body.contentHash(), evidence, clock.instant(), today());
        if (disbursement.status() != DisbursementStatus.APPROVED) {
            return views.record(disbursement, "FIRST_APPROVED");
        }
        Commitment commitment = disbursement.commitment();
        if (commitment != null) {
            commitmentLife.draw(commitment, disbursement.amounts());
        }
        disbursements.flush();
        ledger.record(approved(disbursement));
        return views.record(disbursement, "APPROVED");
    }

    DisbursementView reject(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.reject(caller.subject(), clock.instant(), today(), body.reason());
        return views.record(disbursement, "REJECTED");
    }

    DisbursementView requestWithdrawal(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.requestWithdrawal(caller.subject(), clock.instant(), body.reason());
        return views.record(disbursement, "WITHDRAWAL_REQUESTED");
    }

    DisbursementView withdraw(UUID id) {
        Disbursement disbursement = getToMoveMoney(id);
        Release rest = disbursement.withdraw(caller.subject(), clock.instant(), today());
        if (rest == null) {
            disbursements.flush();
            ledger.reverse(CauseType.DISBURSEMENT_APPROVED, id, today());
            undraw(disbursement, disbursement.amounts());
        } else {
            giveBack(rest);
        }
        return views.record(disbursement, "WITHDRAWN");
    }

    DisbursementView requestRelease(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.requestRelease(caller.subject(), clock.instant(), body.reason());
        return views.record(disbursement, "RELEASE_REQUESTED");
    }

    /// The rest is no longer owed; it goes back to its commitment, or to the budget. What is paid stays.
    DisbursementView release(UUID id) {
        Disbursement disbursement = getToMoveMoney(id);
        giveBack(disbursement.release(caller.subject(), clock.instant(), today()));
        views.record(disbursement, "RELEASED");
        releases.fire(new ReleasedRest(disbursement));
        return views.of(disbursement);
    }

    private void giveBack(Release rest) {
        Disbursement disbursement = rest.disbursement();
        disbursements.flush();
        ledger.record(FundingEvents.disbursementReleased(
                rest.id(),
                disbursement.payeeKind() == PayeeKind.SCHOOL ? Account.ADVANCES : Account.PREPAYMENTS,
                disbursement.commitment() == null,
                disbursement.dimensions(),
                rest.amounts(),
                today(),
                caller.subject()));
        undraw(disbursement, rest.amounts());
    }

    private void undraw(Disbursement disbursement, Map<UUID, Long> tiyn) {
        Commitment commitment = disbursement.commitment();
        if (commitment != null) {
            commitmentLife.undraw(commitment, tiyn);
        }
    }

    DisbursementView keep(UUID id) {
        Disbursement disbursement = get(id);
        disbursement.keep(caller.subject());
        return views.record(disbursement, "KEPT");
    }

    private Entry approved(Disbursement disbursement) {
        UUID id = disbursement.id();
        Dimensions payee = disbursement.dimensions();
        Map<UUID, Long> amounts = disbursement.amounts();
        if (disbursement.payeeKind() == PayeeKind.SCHOOL) {
            return FundingEvents.advanceApproved(id, payee, amounts, today(), caller.subject());
        }
        return disbursement.isBeforeCommitments()
                ? FundingEvents.disbursementApproved(id, payee, amounts, today(), caller.subject())
                : FundingEvents.supplierDisbursementApproved(id, payee, amounts, today(), caller.subject());
    }

    private Disbursement getToMoveMoney(UUID id) {
        Disbursement disbursement = disbursements.lockedWithCommitment(id);
        precondition.require(disbursement.version());
        return disbursement;
    }

    private Disbursement get(UUID id) {
        Disbursement disbursement = disbursements.locked(id);
        precondition.require(disbursement.version());
        return disbursement;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }
}
