package kz.tirek.funding.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.ledger.PeriodStatus;

/// What happens to a month and to exceptions in it, in the caller's transaction.
@ApplicationScoped
class PeriodLife {

    static final String PERIOD = "period";
    static final String EXCEPTION = "period-exception";

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Text EXPIRY = new Text(
            "болашақта, бірақ 31 күннен кеш емес болуы керек",
            "должно быть в будущем, но не позже чем через 31 день",
            "must lie in the future, at most 31 days ahead");

    private final Periods periods;
    private final PeriodExceptions exceptions;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PeriodLife(
            Periods periods,
            PeriodExceptions exceptions,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.periods = periods;
        this.exceptions = exceptions;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    PeriodView close(YearMonth month) {
        PeriodView before = periods.view(month);
        precondition.require(before);
        requireStatus(before, PeriodStatus.OPEN, "close");
        if (!month.isBefore(periods.current())) {
            throw PeriodProblem.PERIOD_NOT_ENDED.refuse(month.toString());
        }
        YearMonth next = periods.firstOpen();
        if (!month.equals(next)) {
            throw PeriodProblem.PERIOD_OUT_OF_ORDER
                    .refuse(month.toString(), next.toString())
                    .with("next", next.toString());
        }
        Period period = new Period(month, caller.subject(), clock.instant());
        periods.persist(period);
        return changed(period, "CLOSED");
    }

    PeriodView harden(YearMonth month) {
        PeriodView before = periods.view(month);
        precondition.require(before);
        requireStatus(before, PeriodStatus.SOFT_CLOSED, "harden");
        List<Period> earlier = periods.list("month < ?1 and status <> HARD_CLOSED order by month", month.atDay(1));
        if (!earlier.isEmpty()) {
            String next = earlier.getFirst().month().toString();
            throw PeriodProblem.PERIOD_OUT_OF_ORDER
                    .refuse(month.toString(), next)
                    .with("next", next);
        }
        Period period = periods.closed(month).orElseThrow();
        period.harden(caller.subject(), clock.instant());
        return changed(period, "HARDENED");
    }

    PeriodExceptionView ask(YearMonth month, NewPeriodException body) {
        requireSoftlyClosed(month, "except");
        Instant now = clock.instant();
        if (!body.expiresAt().isAfter(now) || body.expiresAt().isAfter(now.plus(LONGEST))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/expiresAt", "expiry-impossible", EXPIRY);
        }
        PeriodException exception = new PeriodException(month, body, caller.subject(), now);
        exceptions.persist(exception);
        return changed(exception, "ASKED");
    }

    PeriodExceptionView approve(YearMonth month, UUID id) {
        PeriodException exception = decidable(month, id, "approve");
        requireSoftlyClosed(month, "except");
        exception.decide(PeriodException.Status.APPROVED, caller.subject(), clock.instant());
        return changed(exception, "APPROVED");
    }

    PeriodExceptionView reject(YearMonth month, UUID id) {
        PeriodException exception = decidable(month, id, "reject");
        exception.decide(PeriodException.Status.REJECTED, caller.subject(), clock.instant());
        return changed(exception, "REJECTED");
    }

    private PeriodException decidable(YearMonth month, UUID id, String action) {
        PeriodException exception = exceptions.get(month, id);
        precondition.require(exception.version());
        if (exception.status() != PeriodException.Status.ASKED) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(exception.status().name(), action)
                    .with("allowedActions", List.of());
        }
        if (exception.concerns(caller.subject())) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
        return exception;
    }

    /// Nobody hardens the month until the transaction ends.
    private void requireSoftlyClosed(YearMonth month, String action) {
        periods.closed(month)
                .ifPresent(period -> periods.getEntityManager().lock(period, LockModeType.PESSIMISTIC_READ));
        requireStatus(periods.view(month), PeriodStatus.SOFT_CLOSED, action);
    }

    private static void requireStatus(PeriodView period, PeriodStatus needed, String action) {
        if (period.status() != needed) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(period.status().name(), action)
                    .with("allowedActions", actions(period.status()));
        }
    }

    private static List<String> actions(PeriodStatus status) {
        return switch (status) {
            case OPEN -> List.of("close");
            case SOFT_CLOSED -> List.of("harden", "except");
            case HARD_CLOSED -> List.of();
        };
    }

    private PeriodView changed(Period period, String operation) {
        periods.flush();
        PeriodView view = PeriodView.of(period);
        changes.record(PERIOD, period.id(), operation, view.published());
        return view;
    }

    private PeriodExceptionView changed(PeriodException exception, String operation) {
        exceptions.flush();
        PeriodExceptionView view = PeriodExceptionView.of(exception);
        changes.record(EXCEPTION, exception.id(), operation, view.published());
        return view;
    }
}
