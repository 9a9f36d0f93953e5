package kz.tirek.hubschool.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchools;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// How far all indicators are on a day. What was measured comes in one statement, what is derived in one each.
@ApplicationScoped
class ProgressReport {

    /// The last value of each hub school, or of the programme, and their mean.
    private static final String MEASURED = """
            select indicator_id, round(avg(value), 4) as value, max(measured_on) as measured_on, count(hub_school_id) as hubs,
                   case when count(*) = 1 then min(source) end as source
            from (select distinct on (indicator_id, hub_school_id) indicator_id, hub_school_id, measured_on, value, source
                  from indicator_measurement
                  where measured_on <= :asOf and (cast(:hub as uuid) is null or hub_school_id = cast(:hub as uuid))
                  order by indicator_id, hub_school_id, measured_on desc) as latest
            group by indicator_id""";

    private final Indicators indicators;
    private final DerivedValues derived;
    private final HubSchools hubs;
    private final EntityManager entities;
    private final Dates dates;

    @Inject
    ProgressReport(Indicators indicators, DerivedValues derived, HubSchools hubs, EntityManager entities, Dates dates) {
        this.indicators = indicators;
        this.derived = derived;
        this.hubs = hubs;
        this.entities = entities;
        this.dates = dates;
    }

    List<IndicatorProgressView> of(ProgressFilter filter) {
        LocalDate asOf = filter.asOf == null ? dates.today() : filter.asOf;
        dates.requirePast(asOf, "asOf");
        UUID hub = filter.hubSchool;
        if (hub != null && hubs.findByIdOptional(hub).isEmpty()) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("hub-school", hub).at("hubSchool");
        }
        Map<UUID, LatestValue> measured = measured(asOf, hub);
        List<IndicatorProgressView> report = new ArrayList<>();
        for (Indicator indicator : indicators.of(filter.task)) {
            Derivation derivation = indicator.derivation();
            boolean ofHubs = indicator.scope() == IndicatorScope.HUB_SCHOOL;
            if (hub != null && !ofHubs && (derivation == null || !derivation.isKnownOfHubs())) {
                continue;
            }
            LatestValue latest = derivation == null ? measured.get(indicator.id()) : derived.of(derivation, asOf, hub);
            report.add(IndicatorProgressView.of(indicator, asOf, hub, hub == null || ofHubs, latest));
        }
        return report;
    }

    private Map<UUID, LatestValue> measured(LocalDate asOf, @Nullable UUID hub) {
        Map<UUID, LatestValue> latest = new HashMap<>();
        List<Tuple> rows = entities.unwrap(Session.class)
                .createNativeQuery(MEASURED, Tuple.class)
                .setParameter("asOf", asOf)
                .setParameter("hub", hub == null ? null : hub.toString())
                .getResultList();
        for (Tuple row : rows) {
            long mean = row.get("hubs", Number.class).longValue();
            latest.put(
                    row.get("indicator_id", UUID.class),
                    new LatestValue(
                            row.get("value", BigDecimal.class),
                            date(row.get("measured_on")),
                            row.get("source", String.class),
                            hub == null && mean > 0 ? mean : null));
        }
        return latest;
    }

    private static LocalDate date(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
