package kz.tirek.hubschool.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;

/// Writes indicators and measurements. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class Framework {

    private static final String INDICATOR = "indicator";
    private static final String MEASUREMENT = "indicator-measurement";

    private final Indicators indicators;
    private final IndicatorMeasurements measurements;
    private final HubSchools hubs;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Framework(
            Indicators indicators,
            IndicatorMeasurements measurements,
            HubSchools hubs,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.hubs = hubs;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    IndicatorView add(NewIndicator asked) {
        NewIndicator facts = asked.inOrder();
        requireValues(asked);
        Indicator indicator = new Indicator(indicators.nextCode(facts.task()), facts, clock.instant());
        indicators.persistAndFlush(indicator);
        return recorded(indicator, "CREATED");
    }

    IndicatorView describe(Indicator indicator, NewIndicator asked) {
        NewIndicator current = NewIndicator.of(indicator);
        NewIndicator facts = asked.inOrder();
        if (facts.equals(current)) {
            return IndicatorView.of(indicator);
        }
        requireNature(indicator, current, facts);
        requireValues(asked);
        indicator.describe(facts);
        indicators.flush();
        return recorded(indicator, "UPDATED");
    }

    void delete(Indicator indicator) {
        requireMeasured(indicator);
        if (indicators.isMeasured(indicator)) {
            throw IndicatorProblem.INDICATOR_IS_MEASURED.refuse(indicator.code());
        }
        UUID id = indicator.id();
        indicators.delete(indicator);
        indicators.flush();
        changes.record(INDICATOR, id, "DELETED", null);
    }

    /// Coordinators measure hub schools of their territories, not the programme.
    IndicatorMeasurementView measure(Indicator indicator, NewIndicatorMeasurement asked) {
        HubSchool hub = asked.hubSchoolId() == null ? null : hubNamed(asked.hubSchoolId());
        IndicatorMeasurement measurement = new IndicatorMeasurement(indicator, hub, asked.facts(), clock.instant());
        caller.requireTerritory(measurement.territories());
        requireMeasured(indicator);
        if ((indicator.scope() == IndicatorScope.HUB_SCHOOL) != (hub != null)) {
            throw IndicatorProblem.MEASUREMENT_OUT_OF_SCOPE
                    .refuse(indicator.code(), indicator.scope())
                    .at("/hubSchoolId");
        }
        requirePossible(measurement, asked.facts());
        measurements.persistAndFlush(measurement);
        return recorded(measurement, "CREATED");
    }

    IndicatorMeasurementView correct(IndicatorMeasurement measurement, MeasurementFacts facts) {
        if (facts.equals(MeasurementFacts.of(measurement))) {
            return IndicatorMeasurementView.of(measurement);
        }
        requirePossible(measurement, facts);
        measurement.correct(facts);
        measurements.flush();
        return recorded(measurement, "UPDATED");
    }

    void delete(IndicatorMeasurement measurement) {
        UUID id = measurement.id();
        measurements.delete(measurement);
        measurements.flush();
        changes.record(MEASUREMENT, id, "DELETED", null);
    }

    private HubSchool hubNamed(UUID id) {
        return hubs.findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("hub-school", id).at("/hubSchoolId"));
    }

    private static void requireMeasured(Indicator indicator) {
        if (indicator.kind() == IndicatorKind.DERIVED) {
            throw IndicatorProblem.INDICATOR_IS_DERIVED.refuse(indicator.code());
        }
    }

    private void requireNature(Indicator indicator, NewIndicator current, NewIndicator facts) {
        if (facts.isOfTheSameNatureAs(current)) {
            return;
        }
        requireMeasured(indicator);
        if (facts.task() != current.task()) {
            throw IndicatorProblem.INDICATOR_KEEPS_ITS_TASK
                    .refuse(indicator.code())
                    .at("/task");
        }
        if (indicators.isMeasured(indicator)) {
            throw IndicatorProblem.INDICATOR_IS_MEASURED.refuse(indicator.code());
        }
    }

    private void requirePossible(IndicatorMeasurement measurement, MeasurementFacts facts) {
        dates.requirePast(facts.measuredOn(), "/measuredOn");
        requireFits(measurement.indicator().unit(), facts.value(), "/value");
        measurements
                .of(measurement.indicator(), measurement.hubSchool(), facts.measuredOn())
                .filter(other -> !other.id().equals(measurement.id()))
                .ifPresent(other -> {
                    throw IndicatorProblem.MEASUREMENT_EXISTS
                            .refuse()
                            .with("measurementId", other.id())
                            .at("/measuredOn");
                });
    }

    private void requireValues(NewIndicator facts) {
        if (facts.baseline() != null) {
            dates.requirePast(facts.baseline().on(), "/baseline/on");
            requireFits(facts.unit(), facts.baseline().value(), "/baseline/value");
        }
        List<YearlyTarget> targets = facts.targets();
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            requireFits(facts.unit(), targets.get(i).value(), "/targets/" + i + "/value");
            if (!years.add(targets.get(i).year())) {
                throw IndicatorProblem.TARGET_YEAR_TWICE
                        .refuse(String.valueOf(targets.get(i).year()))
                        .at("/targets/" + i + "/year");
            }
        }
    }

    private static void requireFits(IndicatorUnit unit, BigDecimal value, String pointer) {
        if (!unit.fits(value)) {
            throw IndicatorProblem.VALUE_OUTSIDE_UNIT
                    .refuse(value.toPlainString(), unit)
                    .at(pointer);
        }
    }

    private IndicatorView recorded(Indicator indicator, String operation) {
        IndicatorView view = IndicatorView.of(indicator);
        changes.record(INDICATOR, indicator.id(), operation, view);
        return view;
    }

    private IndicatorMeasurementView recorded(IndicatorMeasurement measurement, String operation) {
        IndicatorMeasurementView view = IndicatorMeasurementView.of(measurement);
        changes.record(MEASUREMENT, measurement.id(), operation, view.published());
        return view;
    }
}
