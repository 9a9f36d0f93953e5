package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.commitment.Commitments;
import kz.tirek.funding.courserun.CourseRuns;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.document.Step;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.grant.Grants;
import kz.tirek.funding.grant.NamedLines;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.reference.Banks;
import kz.tirek.funding.reference.PaymentPurposes;
import kz.tirek.funding.review.Reason;
import kz.tirek.funding.supplier.Suppliers;

/// A disbursement while its makers work on it: until it is submitted, or cancelled.
@ApplicationScoped
class DisbursementDrafts {

    private final Disbursements disbursements;
    private final Grants grants;
    private final Suppliers suppliers;
    private final Commitments commitments;
    private final PaymentPurposes purposes;
    private final Banks banks;
    private final CourseRuns courseRuns;
    private final ApprovalLimits limits;
    private final Documents documents;
    private final Ledger ledger;
    private final DisbursementViews views;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DisbursementDrafts(
            Disbursements disbursements,
            Grants grants,
            Suppliers suppliers,
            Commitments commitments,
            PaymentPurposes purposes,
            Banks banks,
            CourseRuns courseRuns,
            ApprovalLimits limits,
            Documents documents,
            Ledger ledger,
            DisbursementViews views,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.grants = grants;
        this.suppliers = suppliers;
        this.commitments = commitments;
        this.purposes = purposes;
        this.banks = banks;
        this.courseRuns = courseRuns;
        this.limits = limits;
        this.documents = documents;
        this.ledger = ledger;
        this.views = views;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    DisbursementView create(NewDisbursement body) {
        Disbursement disbursement =
                new Disbursement(disbursements.nextCode(today().getYear()), caller.subject(), clock.instant());
        describe(disbursement, body);
        disbursements.persist(disbursement);
        return views.record(disbursement, "CREATED");
    }

    DisbursementView change(UUID id, MergePatch patch) {
        Disbursement disbursement = get(id);
        NewDisbursement after = patch.applyTo(NewDisbursement.of(disbursement), NewDisbursement.class);
        disbursement.edit(caller.subject(), clock.instant());
        // Flushed before the lines change: the database takes lines of a draft only.
        disbursements.flush();
        describe(disbursement, after);
        return views.record(disbursement, "UPDATED");
    }

    DisbursementView submit(UUID id) {
        Disbursement disbursement = get(id);
        disbursement.submit(
                caller.subject(),
                documents.attached(OwnerType.DISBURSEMENT, id),
                limits.approvalsNeeded(disbursement.amount(), today()),
                clock.instant());
        requireRest(disbursement);
        documents.require(
                OwnerType.DISBURSEMENT,
                id,
                switch (disbursement.payeeKind()) {
                    case SUPPLIER -> Step.DISBURSEMENT_SUBMIT_SUPPLIER;
                    case SCHOOL -> Step.DISBURSEMENT_SUBMIT_SCHOOL;
                });
        return views.record(disbursement, "SUBMITTED");
    }

    DisbursementView cancel(UUID id, Reason body) {
        Disbursement disbursement = get(id);
        disbursement.cancel(caller.subject(), body.reason());
        return views.record(disbursement, "CANCELLED");
    }

    private void describe(Disbursement disbursement, NewDisbursement body) {
        Checks checks = new Checks();
        checks.on(List.of(), () -> DraftRules.check(body, today()));
        Recipient recipient = body.recipient();
        if (recipient != null) {
            checks.on("/recipient/iban", () -> banks.requireFit(recipient.account(), "/recipient/iban"));
        }
        Optional<Grant> grant = checks.find("/grantId", at -> grants.active(body.grantId(), at));
        NamedLines.check(
                grant,
                body.lines().stream().map(NewDisbursementLine::budgetLineId).toList(),
                "/lines",
                checks);
        checkCourseRuns(body.stated(), checks);
        Commitment commitment = against(body, checks).orElse(null);
        String purposeCode = body.purposeCode(commitment);
        if (purposeCode != null) {
            checks.on("/purposeCode", () -> purposes.named(purposeCode, "/purposeCode"));
        }
        checks.raise();
        disbursement.describe(body, grant.orElseThrow(), commitment);
    }

    private void checkCourseRuns(List<Condition> conditions, Checks checks) {
        courseRuns.seek(conditions.stream()
                .map(Condition::courseRunId)
                .filter(Objects::nonNull)
                .toList());
        for (int i = 0; i < conditions.size(); i++) {
            UUID courseRun = conditions.get(i).courseRunId();
            String pointer = "/conditions/" + i + "/courseRunId";
            if (courseRun != null) {
                checks.on(pointer, () -> courseRuns.require(courseRun, pointer));
            }
        }
    }

    private Optional<Commitment> against(NewDisbursement body, Checks checks) {
        UUID supplier = body.supplierId();
        if (supplier != null) {
            checks.on("/supplierId", () -> suppliers.named(supplier, "/supplierId"));
        }
        Optional<Commitment> commitment = Optional.ofNullable(body.commitmentId())
                .flatMap(id -> checks.find("/commitmentId", at -> commitments.named(id, at)));
        commitment.ifPresent(found -> DraftRules.checkFitting(found, body, checks));
        return commitment;
    }

    /// What has to be there now; it is taken when the disbursement is approved.
    private void requireRest(Disbursement disbursement) {
        Commitment commitment = disbursement.commitment();
        if (commitment == null) {
            ledger.requireAvailable(disbursement.amounts());
        } else {
            commitment.requireRest(disbursement.amounts());
            disbursements.requireMilestoneRest(disbursement);
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
}
