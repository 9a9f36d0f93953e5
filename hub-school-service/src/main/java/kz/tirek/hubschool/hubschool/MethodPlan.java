package kz.tirek.hubschool.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The plan of the method, from the first day of the intensive training: incoming monitoring just before it, 6 months
/// of intensive training, 2.5 years of support, a measurement at the end of each of the three years. The length of
/// the monitoring is not published: it is a setting, in months.
@ApplicationScoped
class MethodPlan {

    /// The years at whose ends the school is measured.
    static final int YEARS = 3;

    private static final int TRAINING_MONTHS = 6;
    private static final int SUPPORT_MONTHS = 30;

    private final int monitoringMonths;

    @Inject
    MethodPlan(@ConfigProperty(name = "tirek.method.monitoring-months", defaultValue = "1") int monitoringMonths) {
        this.monitoringMonths = monitoringMonths;
    }

    /// The days of a stage where the intensive training begins on `start`.
    PlannedStage of(MethodStage stage, LocalDate start) {
        LocalDate support = start.plusMonths(TRAINING_MONTHS);
        return switch (stage) {
            case MONITORING -> new PlannedStage(start.minusMonths(monitoringMonths), start.minusDays(1));
            case INTENSIVE_TRAINING -> new PlannedStage(start, support.minusDays(1));
            case SUPPORT ->
                new PlannedStage(
                        support,
                        start.plusMonths(TRAINING_MONTHS + SUPPORT_MONTHS).minusDays(1));
        };
    }

    /// The last day of a year of the method, counted from 1: the measurement is due on it.
    static LocalDate endOfYear(int year, LocalDate start) {
        return start.plusYears(year).minusDays(1);
    }
}
