package kz.tirek.hubschool.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.hubschool.coverage.CoverageSql;
import kz.tirek.hubschool.equipment.Readiness;
import kz.tirek.hubschool.equipment.ReadinessFigures;
import kz.tirek.hubschool.eschool.teachinggap.TaughtHours;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Computes derived indicators from the records of other features, each in one statement over dated rows, so that the
/// answer for a day does not change when records of later days do.
@ApplicationScoped
class DerivedValues {

    private static final String MENTORING_COVERAGE = "select count(*) filter (where mentored), count(*) from (select"
            + CoverageSql.COVERED + " as mentored from school s where " + CoverageSql.UNDERFILLED + ") as underfilled";

    private static final String TEACHING_GAP_COVERAGE = "select coalesce(sum(least(hours, covered)), 0),"
            + " coalesce(sum(hours), 0) from (select g.hours_per_week as hours, " + TaughtHours.SQL
            + " as covered from teaching_gap g where g.period @> cast(:asOf as date)) as gaps";

    private static final String ACTIVITIES_HELD = """
            select count(*) from mentoring_activity a
            where a.status = 'HELD' and a.held_on between :yearStart and :asOf
              and (cast(:hub as uuid) is null or a.hub_school_id = cast(:hub as uuid))""";

    private static final String COMMUNITY_EVENTS_HELD = """
            select count(*) from community_event e
            where e.status = 'HELD' and e.held_on between :yearStart and :asOf
              and (cast(:hub as uuid) is null
                   or e.school_id = (select h.school_id from hub_school h where h.id = cast(:hub as uuid)))""";

    private static final String VALUES_EVENTS_HELD =
            COMMUNITY_EVENTS_HELD + " and e.fostered_values && array['RESPONSIBILITY', 'CARE']";

    private static final String EQUIPPED_HUBS = """
            select h.id from hub_school h
            cross join lateral (select status from hub_school_transition
                                where hub_school_id = h.id and effective_on <= :asOf order by position desc limit 1) as step
            where step.status in ('EQUIPPING', 'OPERATING', 'COMPLETED')
              and (cast(:hub as uuid) is null or h.id = cast(:hub as uuid))""";

    private final EntityManager entities;
    private final Readiness readiness;

    @Inject
    DerivedValues(EntityManager entities, Readiness readiness) {
        this.entities = entities;
        this.readiness = readiness;
    }

    /// The value as of a day, of one hub school or of the programme; null where there is none.
    @Nullable
    LatestValue of(Derivation derivation, LocalDate asOf, @Nullable UUID hub) {
        return switch (derivation) {
            case TEACHING_GAP_COVERAGE -> share(TEACHING_GAP_COVERAGE, asOf);
            case MENTORING_COVERAGE -> share(MENTORING_COVERAGE, asOf);
            case READINESS -> readiness(asOf, hub);
            case MENTORING_ACTIVITIES_HELD -> count(ACTIVITIES_HELD, asOf, hub);
            case COMMUNITY_EVENTS_HELD -> count(COMMUNITY_EVENTS_HELD, asOf, hub);
            case VALUES_EVENTS_HELD -> count(VALUES_EVENTS_HELD, asOf, hub);
        };
    }

    private @Nullable LatestValue readiness(LocalDate asOf, @Nullable UUID hub) {
        List<UUID> hubs =
                query(EQUIPPED_HUBS, UUID.class, hub).setParameter("asOf", asOf).getResultList();
        List<BigDecimal> percents = readiness.totals(hubs, asOf).values().stream()
                .map(ReadinessFigures::percent)
                .filter(Objects::nonNull)
                .toList();
        if (percents.isEmpty()) {
            return null;
        }
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(percents.size()), 2, RoundingMode.HALF_UP);
        return new LatestValue(mean, asOf, null, hub == null ? (long) percents.size() : null);
    }

    private @Nullable LatestValue share(String statement, LocalDate asOf) {
        Object[] row = entities.unwrap(Session.class)
                .createNativeQuery(statement, Object[].class)
                .setParameter("asOf", asOf)
                .getSingleResult();
        BigDecimal whole = new BigDecimal(row[1].toString());
        return whole.signum() == 0
                ? null
                : new LatestValue(
                        new BigDecimal(row[0].toString())
                                .multiply(BigDecimal.valueOf(100))
                                .divide(whole, 2, RoundingMode.HALF_UP),
                        asOf,
                        null,
                        null);
    }

    private LatestValue count(String statement, LocalDate asOf, @Nullable UUID hub) {
        Long number = query(statement, Long.class, hub)
                .setParameter("asOf", asOf)
                .setParameter("yearStart", asOf.withDayOfYear(1))
                .getSingleResult();
        return new LatestValue(BigDecimal.valueOf(number), asOf, null, null);
    }

    private <T> NativeQuery<T> query(String statement, Class<T> type, @Nullable UUID hub) {
        return entities.unwrap(Session.class)
                .createNativeQuery(statement, type)
                .setParameter("hub", hub == null ? null : hub.toString());
    }
}
