package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.grant.Grants;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.supplier.Suppliers;

/// What happens to a disbursement, from draft to payment, in the caller's transaction.
///
/// The row of the disbursement is written before the ledger is: of two requests that would do the same, the second
/// waits for the first
/// and then finds a version it does not know.
@ApplicationScoped
class DisbursementLife {

    static final String TYPE = "disbursement";

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final Text REPEATED = new Text(
            "бюджет жолы бір рет қана аталады",
            "строка бюджета называется только один раз",
            "a budget line may be named once only");

    private final Disbursements disbursements;
    private final Grants grants;
    private final Suppliers suppliers;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DisbursementLife(
            Disbursements disbursements,
            Grants grants,
            Suppliers suppliers,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.grants = grants;
        this.suppliers = suppliers;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    DisbursementView create(NewDisbursement body) {
        Disbursement disbursement =
                new Disbursement(disbursements.nextCode(today().getYear()), caller.subject(), clock.instant());
        describe(disbursement, body);
        disbursements.persist(disbursement);
        return changed(disbursement, "CREATED");
    }

    DisbursementView change(UUID id, MergePatch patch) {
        Disbursement disbursement = get(id);
        NewDisbursement after = patch.applyTo(NewDisbursement.of(disbursement), NewDisbursement.class);
        disbursement.edit(caller.subject(), clock.instant());
        // Flushed before the lines change: the database takes lines of a draft only.
        disbursements.flush();
        describe(disbursement, after);
        return changed(disbursement, "UPDATED");
    }

    DisbursementView submit(UUID id) {
        Disbursement disbursement = get(id);
        disbursement.submit(caller.subject(), clock.instant());
        ledger.requireAvailable(disbursement.amounts());
        return changed(disbursement, "SUBMITTED");
    }

    DisbursementView approve(UUID id, Approval body) {
        Disbursement disbursement = get(id);
        disbursement.approve(caller.subject(), body.contentHash(), clock.instant(), today());
        disbursements.flush();
        ledger.record(FundingEvents.disbursementApproved(
                id, disbursement.dimensions(), disbursement.amounts(), today(), caller.subject()));
        return changed(disbursement, "APPROVED");
    }

    DisbursementView reject(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.reject(caller.subject(), clock.instant(), today(), body.reason());
        return changed(disbursement, "REJECTED");
    }

    DisbursementView cancel(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.cancel(caller.subject(), body.reason());
        return changed(disbursement, "CANCELLED");
    }

    DisbursementView pay(UUID id, Payment body) {
        Disbursement disbursement = get(id);
        disbursement.pay(caller.subject(), body, clock.instant(), today());
        disbursements.flush();
        ledger.record(FundingEvents.disbursementPaid(
                id, disbursement.dimensions(), disbursement.amounts(), body.effectiveOn(), caller.subject()));
        return changed(disbursement, "PAID");
    }

    private void describe(Disbursement disbursement, NewDisbursement body) {
        if (body.basis().date().isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/basis/date", "in-future", FUTURE);
        }
        Grant grant = grants.named(body.grantId(), "/grantId");
        grant.requireActive();
        requireLines(grant, body.lines());
        disbursement.describe(body, grant, suppliers.named(body.supplierId(), "/supplierId"));
    }

    private static void requireLines(Grant grant, List<NewDisbursementLine> lines) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID line = lines.get(i).budgetLineId();
            String pointer = "/lines/" + i + "/budgetLineId";
            if (grant.line(line).isEmpty()) {
                throw CommonProblem.UNKNOWN_REFERENCE
                        .refuse("budget-line", line.toString())
                        .at(pointer);
            }
            if (!named.add(line)) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "repeated", REPEATED);
            }
        }
    }

    private Disbursement get(UUID id) {
        Disbursement disbursement = disbursements.get(id);
        precondition.require(disbursement.version());
        return disbursement;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    private DisbursementView changed(Disbursement disbursement, String operation) {
        disbursements.flush();
        DisbursementView view = DisbursementView.of(disbursement);
        changes.record(TYPE, disbursement.id(), operation, view.published());
        return view;
    }
}
