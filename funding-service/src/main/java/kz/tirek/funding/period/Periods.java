package kz.tirek.funding.period;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;

/// The months of the ledger: from the first closed one, or the first with an entry, to the present one.
@ApplicationScoped
class Periods implements PanacheRepositoryBase<Period, LocalDate> {

    private final Clock clock;

    @Inject
    Periods(Clock clock) {
        this.clock = clock;
    }

    /// All months, the newest first.
    List<PeriodView> all() {
        Map<YearMonth, Period> closed =
                listAll(Sort.by("month")).stream().collect(Collectors.toMap(Period::month, period -> period));
        List<PeriodView> months = new ArrayList<>();
        YearMonth first = first();
        for (YearMonth month = current(); !month.isBefore(first); month = month.minusMonths(1)) {
            Period period = closed.get(month);
            months.add(period == null ? PeriodView.open(month) : PeriodView.of(period));
        }
        return months;
    }

    /// A month from the first to the present one.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    PeriodView view(YearMonth month) {
        return closed(month).map(PeriodView::of).orElseGet(() -> {
            if (month.isBefore(first()) || month.isAfter(current())) {
                throw CommonProblem.NOT_FOUND.refuse();
            }
            return PeriodView.open(month);
        });
    }

    Optional<Period> closed(YearMonth month) {
        return month.getYear() < 1 || month.isAfter(current()) ? Optional.empty() : findByIdOptional(month.atDay(1));
    }

    /// The month that can be closed next, when it has ended.
    YearMonth firstOpen() {
        LocalDate last = getEntityManager()
                .createQuery("select max(month) from Period", LocalDate.class)
                .getSingleResult();
        return last == null ? first() : YearMonth.from(last).plusMonths(1);
    }

    YearMonth current() {
        return YearMonth.from(BusinessDate.today(clock));
    }

    private YearMonth first() {
        LocalDate first = (LocalDate) getEntityManager()
                .createNativeQuery(
                        "select coalesce((select min(month) from accounting_period), (select min(effective_on) from entry))",
                        LocalDate.class)
                .getSingleResult();
        return first == null ? current() : YearMonth.from(first);
    }
}
