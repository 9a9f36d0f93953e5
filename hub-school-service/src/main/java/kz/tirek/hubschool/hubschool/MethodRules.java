package kz.tirek.hubschool.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.hubschool.Dates;
import org.jspecify.annotations.Nullable;

/// What the recorded dates of the method have to keep: what happened is past, stages follow one another, and so do
/// measurements.
@ApplicationScoped
class MethodRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Text TOO_LATE =
            new Text("2100-12-31 күнінен кеш емес", "не позже 2100-12-31", "not after 2100-12-31");

    private final Dates dates;

    @Inject
    MethodRules(Dates dates) {
        this.dates = dates;
    }

    /// A date of the body, by the name of its property.
    private record Dated(String property, @Nullable LocalDate on) {

        String pointer() {
            return "/" + property;
        }
    }

    /// Refuses dates that cannot be.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, DATES_OUT_OF_ORDER, DATE_IN_FUTURE,
    ///     TIMELINE_GAP
    void check(MethodDates method) {
        if (method.startsOn() != null) {
            Dates.requireOrder(EARLIEST, method.startsOn(), "/startsOn");
            if (method.startsOn().isAfter(LATEST)) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at("/startsOn", "too-late", TOO_LATE);
            }
        }
        Dated monitoringFrom = new Dated("monitoringFrom", method.monitoringFrom());
        Dated monitoringUntil = new Dated("monitoringUntil", method.monitoringUntil());
        Dated trainingFrom = new Dated("trainingFrom", method.trainingFrom());
        Dated trainingUntil = new Dated("trainingUntil", method.trainingUntil());
        Dated supportFrom = new Dated("supportFrom", method.supportFrom());
        Dated supportUntil = new Dated("supportUntil", method.supportUntil());
        Dated first = new Dated("firstMeasuredOn", method.firstMeasuredOn());
        Dated second = new Dated("secondMeasuredOn", method.secondMeasuredOn());
        Dated third = new Dated("thirdMeasuredOn", method.thirdMeasuredOn());
        for (Dated date : List.of(
                monitoringFrom,
                monitoringUntil,
                trainingFrom,
                trainingUntil,
                supportFrom,
                supportUntil,
                first,
                second,
                third)) {
            if (date.on() != null) {
                dates.requirePast(date.on(), date.pointer());
            }
        }
        needs(monitoringUntil, monitoringFrom, 0);
        after(trainingFrom, monitoringFrom);
        after(trainingFrom, monitoringUntil);
        needs(trainingUntil, trainingFrom, 0);
        needs(supportFrom, trainingUntil, 1);
        needs(supportUntil, supportFrom, 0);
        needs(first, trainingFrom, 0);
        needs(second, first, 1);
        needs(third, second, 1);
    }

    /// `date` needs `earlier`, and is at least `days` after it.
    private static void needs(Dated date, Dated earlier, int days) {
        if (date.on() == null) {
            return;
        }
        if (earlier.on() == null) {
            throw TimelineProblem.TIMELINE_GAP
                    .refuse(earlier.property(), date.property())
                    .at(earlier.pointer());
        }
        Dates.requireOrder(earlier.on().plusDays(days), date.on(), date.pointer());
    }

    private static void after(Dated date, Dated earlier) {
        if (earlier.on() != null) {
            Dates.requireOrder(earlier.on().plusDays(1), date.on(), date.pointer());
        }
    }
}
