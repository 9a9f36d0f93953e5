package kz.tirek.training.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.training.FewPeople;
import kz.tirek.training.cascade.ReachView.Part;
import kz.tirek.training.cascade.ReachView.Reached;
import org.jspecify.annotations.Nullable;

/// Counts how far knowledge was passed on. A generation comes from earlier days alone, so what counts by a day is
/// the same whenever it is asked for.
@ApplicationScoped
class Reaching {

    private static final String HUBS = """
            select h.id, h.code, mentored, cascades, schools, teachers, farthest
            from hub_school h
            cross join lateral (
                select count(distinct m.school_id) as mentored from mentorship m
                where m.hub_school_id = h.id and not m.removed and m.starts_on <= :asOf
                    and (m.ends_on is null or m.ends_on >= :asOf)) with_schools
            cross join lateral (
                select count(distinct p.cascade_id) as cascades, count(distinct p.school_id) as schools,
                    count(distinct p.teacher_id) as teachers, max(p.generation) as farthest
                from cascade_training c join cascade_participant p on p.cascade_id = c.id
                where c.hub_school_id = h.id and p.counted and c.held_on <= :asOf) reached
            where not h.removed and (h.joined_on is null or h.joined_on <= :asOf)""";

    private final EntityManager entities;
    private final Listings listings;

    @Inject
    Reaching(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listings = listings;
    }

    ReachView of(@Nullable UUID hub, LocalDate asOf, boolean withoutFew) {
        List<Tuple> rows = rows(hub, asOf);
        return new ReachView(
                asOf,
                hub,
                mentored(hub, asOf),
                reached(
                        rows.stream()
                                .filter(row -> !is(row, "of_generation") && !is(row, "of_region"))
                                .findFirst()
                                .orElseThrow(),
                        withoutFew),
                parts(rows, row -> is(row, "of_generation") && !is(row, "of_region"), withoutFew),
                parts(rows, row -> !is(row, "of_generation") && is(row, "of_region"), withoutFew),
                parts(rows, row -> is(row, "of_generation") && is(row, "of_region"), withoutFew));
    }

    /// @param territory KATO code in which the hub lies, or null
    Page<HubReachView> byHub(PageRequest page, LocalDate asOf, @Nullable String territory, boolean withoutFew) {
        Map<String, Object> parameters = new HashMap<>(Map.of("asOf", asOf));
        String select = HUBS;
        if (territory != null) {
            select +=
                    " and exists (select from school_territory t where t.school_id = h.school_id and t.kato = :territory)";
            parameters.put("territory", territory);
        }
        return listings.rows(select, parameters)
                .page(
                        page,
                        row -> new HubReachView(
                                row.get("id", UUID.class),
                                row.get("code", String.class),
                                number(row, "mentored"),
                                reached(row, withoutFew),
                                row.get("farthest", Integer.class)));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(@Nullable UUID hub, LocalDate asOf) {
        String ofHub = hub == null ? "" : "and c.hub_school_id = :hub";
        return (List<Tuple>) bound(entities.createNativeQuery("""
            select generation, region, grouping(generation) = 0 as of_generation, grouping(region) = 0 as of_region,
                count(distinct cascade_id) as cascades, count(distinct school_id) as schools, count(distinct teacher_id) as teachers
            from (
                select p.cascade_id, p.teacher_id, p.school_id, p.region,
                    min(p.generation) over (partition by p.teacher_id) as generation
                from cascade_participant p join cascade_training c on c.id = p.cascade_id
                where p.counted and c.held_on <= :asOf %s
            ) person
            group by grouping sets ((), (generation), (region), (generation, region))
            order by generation, region""".formatted(ofHub), Tuple.class), hub, asOf)
                .getResultList();
    }

    private int mentored(@Nullable UUID hub, LocalDate asOf) {
        String ofHub = hub == null ? "" : "and hub_school_id = :hub";
        return Math.toIntExact(((Number) bound(entities.createNativeQuery("""
            select count(distinct school_id) from mentorship
            where not removed and starts_on <= :asOf and (ends_on is null or ends_on >= :asOf) %s""".formatted(ofHub), Long.class), hub, asOf)
                        .getSingleResult())
                .longValue());
    }

    private static Query bound(Query query, @Nullable UUID hub, LocalDate asOf) {
        query.setParameter("asOf", asOf);
        return hub == null ? query : query.setParameter("hub", hub);
    }

    private static List<Part> parts(List<Tuple> rows, Predicate<Tuple> which, boolean withoutFew) {
        return FewPeople.withoutOneAlone(
                rows.stream()
                        .filter(which)
                        .map(row -> new Part(
                                row.get("generation", Integer.class),
                                row.get("region", String.class),
                                reached(row, withoutFew)))
                        .toList(),
                part -> part.reached().suppressed(),
                part -> Objects.requireNonNullElse(part.reached().teachers(), 0),
                part -> part.shown(part.reached().withoutTeachers()));
    }

    private static Reached reached(Tuple row, boolean withoutFew) {
        Reached reached = new Reached(number(row, "cascades"), number(row, "schools"), number(row, "teachers"), false);
        return withoutFew ? reached.withoutFew() : reached;
    }

    private static boolean is(Tuple row, String column) {
        return row.get(column, Boolean.class);
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Number.class).longValue());
    }
}
