package kz.tirek.funding.acquittal;

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
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.Disbursements;
import kz.tirek.funding.document.Documents;
import kz.tirek.funding.document.OwnerType;
import kz.tirek.funding.grant.BudgetLine;
import kz.tirek.funding.grant.NamedLines;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;
import org.jspecify.annotations.Nullable;

/// What happens to an acquittal, from draft to decision, in the caller's transaction. Its disbursement is locked
/// first.
@ApplicationScoped
class AcquittalLife {

    static final String TYPE = "acquittal";

    static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final Text REPORT_PERIOD = new Text(
            "шығыс есебінде кезең болады, актіде болмайды",
            "период указывается в отчёте о расходах, в акте его нет",
            "an expense report has a period, an acceptance act has none");
    private static final Text ORDER =
            new Text("басталған күннен бұрын болмауы керек", "не раньше начала", "must not be before the first day");

    private final Acquittals acquittals;
    private final Disbursements disbursements;
    private final Settlements settlements;
    private final Settling settling;
    private final Documents documents;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AcquittalLife(
            Acquittals acquittals,
            Disbursements disbursements,
            Settlements settlements,
            Settling settling,
            Documents documents,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.acquittals = acquittals;
        this.disbursements = disbursements;
        this.settlements = settlements;
        this.settling = settling;
        this.documents = documents;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    AcquittalView create(NewAcquittal body) {
        Acquittal acquittal = new Acquittal(acquittals.nextCode(today().getYear()), caller.subject(), clock.instant());
        describe(acquittal, body);
        acquittals.persist(acquittal);
        return changed(acquittal, "CREATED");
    }

    AcquittalView change(UUID id, MergePatch patch) {
        Acquittal acquittal = get(id);
        NewAcquittal after = patch.applyTo(NewAcquittal.of(acquittal), NewAcquittal.class);
        acquittal.edit(caller.subject(), clock.instant());
        // Flushed before the lines change: the database takes lines of a draft only.
        acquittals.flush();
        describe(acquittal, after);
        return changed(acquittal, "UPDATED");
    }

    AcquittalView submit(UUID id) {
        Acquittal acquittal = get(id);
        acquittal.submit(caller.subject(), documents.attached(OwnerType.ACQUITTAL, id), clock.instant());
        documents.require(OwnerType.ACQUITTAL, id, acquittal.kind().submission());
        settlements.of(acquittal.disbursement().id()).require(acquittal.amounts());
        return changed(acquittal, "SUBMITTED");
    }

    AcquittalView accept(UUID id, Approval body) {
        Disbursement disbursement = disbursements.named(acquittals.disbursementOf(id), "");
        Acquittal acquittal = get(id);
        Settlement before = settlements.of(disbursement.id());
        acquittal.accept(
                caller.subject(),
                body.contentHash(),
                documents.attached(OwnerType.ACQUITTAL, id),
                clock.instant(),
                today());
        before.require(acquittal.amounts());
        acquittals.flush();
        ledger.record(FundingEvents.acquitted(
                id,
                acquittal.kind().outstanding(),
                disbursement.dimensions(),
                acquittal.amounts(),
                line -> expense(disbursement, line),
                today(),
                caller.subject()));
        AcquittalView view = changed(acquittal, "ACCEPTED");
        settling.finish(disbursement);
        return view;
    }

    AcquittalView reject(UUID id, Reason body) {
        Acquittal acquittal = get(id);
        acquittal.reject(caller.subject(), body.reason(), clock.instant(), today());
        return changed(acquittal, "REJECTED");
    }

    /// The ledger takes the entry back today, in the period that is open; the money is outstanding again.
    AcquittalView reverse(UUID id, Reason body) {
        Disbursement disbursement = disbursements.named(acquittals.disbursementOf(id), "");
        Acquittal acquittal = get(id);
        acquittal.reverse(caller.subject(), body.reason(), clock.instant(), today());
        acquittals.flush();
        ledger.reverse(CauseType.ACQUITTED, id, today());
        settling.resume(disbursement);
        return changed(acquittal, "REVERSED");
    }

    AcquittalView cancel(UUID id, Reason body) {
        Acquittal acquittal = get(id);
        acquittal.cancel(caller.subject(), body.reason());
        return changed(acquittal, "CANCELLED");
    }

    private void describe(Acquittal acquittal, NewAcquittal body) {
        Checks checks = new Checks();
        Optional<Disbursement> disbursement =
                checks.find("/disbursementId", at -> disbursements.named(body.disbursementId(), at));
        disbursement.ifPresent(of -> checks.on("/kind", () -> requireKind(of, body.kind())));
        checks.on("/documentDate", () -> requirePast(body.documentDate(), "/documentDate"));
        checkPeriod(body, checks);
        NamedLines.check(
                line -> disbursement.isEmpty() || disbursement.get().amounts().containsKey(line),
                body.lines().stream().map(AcquittalLine::budgetLineId).toList(),
                "/lines",
                checks);
        checks.raise();
        acquittal.describe(body, disbursement.orElseThrow());
    }

    private static void requireKind(Disbursement disbursement, AcquittalKind kind) {
        AcquittalKind fitting = AcquittalKind.of(disbursement.payeeKind());
        if (kind != fitting) {
            throw AcquittalProblem.ACQUITTAL_KIND_DIFFERS
                    .refuse(disbursement.code(), fitting.name())
                    .at("/kind");
        }
    }

    private void checkPeriod(NewAcquittal body, Checks checks) {
        boolean reports = body.kind() == AcquittalKind.EXPENSE_REPORT;
        LocalDate from = body.periodFrom();
        LocalDate to = body.periodTo();
        checks.on("/periodFrom", () -> requirePeriod(reports, from, "/periodFrom"))
                .on("/periodTo", () -> requirePeriod(reports, to, "/periodTo"))
                .on("/periodTo", () -> requirePast(to, "/periodTo"))
                .on(List.of("/periodTo", "/periodFrom"), () -> {
                    if (from != null && to != null && to.isBefore(from)) {
                        throw CommonProblem.INVALID_REQUEST.refuse(1).at("/periodTo", "out-of-order", ORDER);
                    }
                });
    }

    private static void requirePeriod(boolean expected, @Nullable LocalDate day, String pointer) {
        if (expected != (day != null)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "period-of-report", REPORT_PERIOD);
        }
    }

    private void requirePast(@Nullable LocalDate date, String pointer) {
        if (date != null && date.isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "in-future", FUTURE);
        }
    }

    private static Account expense(Disbursement disbursement, UUID line) {
        return disbursement
                .grant()
                .line(line)
                .map(BudgetLine::category)
                .map(category -> Account.expense(category.name()))
                .orElseThrow();
    }

    private Acquittal get(UUID id) {
        Acquittal acquittal = acquittals.get(id);
        precondition.require(acquittal.version());
        return acquittal;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    private AcquittalView changed(Acquittal acquittal, String operation) {
        acquittals.flush();
        AcquittalView view = AcquittalView.of(acquittal);
        changes.record(TYPE, acquittal.id(), operation, view.published());
        return view;
    }
}
