package kz.tirek.funding.issuedreport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.issuedreport.Issue.ReportNumber;

/// All issued reports.
@ApplicationScoped
class IssuedReports implements PanacheRepositoryBase<IssuedReport, UUID> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    IssuedReport get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    IssuedReport named(UUID id, String parameter) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("issued-report", id.toString())
                        .at(parameter));
    }

    /// The instant of an issue, by the clock that stamps entries. Numbers have no gaps: from here on, who issues
    /// another report waits for this one to commit.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPORT_BEING_ISSUED
    Instant begin() {
        long start = System.nanoTime();
        while (!isMyTurn()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw IssuedReportProblem.REPORT_BEING_ISSUED.refuse().retryAfter(5);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw IssuedReportProblem.REPORT_BEING_ISSUED.refuse().retryAfter(5);
            }
        }
        return (Instant) getEntityManager()
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    private boolean isMyTurn() {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('tirek.issued_report', 0))", Boolean.class)
                .getSingleResult();
    }

    /// The number of a report issued at `now`.
    ReportNumber next(Instant now) {
        int year = LocalDate.ofInstant(now, BusinessDate.ZONE).getYear();
        int last = getEntityManager()
                .createQuery("select coalesce(max(sequence), 0) from IssuedReport where year = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
        return new ReportNumber(year, last + 1);
    }
}
