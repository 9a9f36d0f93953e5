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
import kz.tirek.conventions.names.Name;
import kz.tirek.training.FewPeople;
import kz.tirek.training.cascade.ReachView.Part;
import kz.tirek.training.cascade.ReachView.Reached;
import kz.tirek.training.school.Territories;
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
                select count(distinct school_id) as schools, count(distinct teacher_id) as teachers, max(generation) as farthest
                from cascade_reached where hub_school_id = h.id and first_on <= :asOf) reached
            cross join lateral (
                select count(*) as cascades from cascade_training c
                where c.hub_school_id = h.id and c.held_on <= :asOf
                    and exists (select from cascade_participant p where p.cascade_id = c.id and p.counted)) told
            where not h.removed and (h.joined_on is null or h.joined_on <= :asOf)""";

    /// Each teacher in the generation first reached by the day; what is different is found once and then counted.
    private static final String PARTS = """
            with reached as materialized (
                select teacher_id, school_id, region, min(generation) over (partition by teacher_id) as generation
                from cascade_reached where first_on <= :asOf %ofHub
            ), told as materialized (
                select first.generation, p.region, p.cascade_id
                from cascade_training c join cascade_participant p on p.cascade_id = c.id
                join (select teacher_id, min(generation) as generation from reached group by 1) first
                    on first.teacher_id = p.teacher_id
                where p.counted and c.held_on <= :asOf %ofHub group by 1, 2, 3
            ), member as materialized (
                select generation, region, 'cascade' as kind, cascade_id as id from told
                union all
                select generation, region, 'school', school_id from reached group by 1, 2, 4
                union all
                select generation, region, 'teacher', teacher_id from reached group by 1, 2, 4
            ), counted as (
                select generation, region, true as of_generation, true as of_region, kind, count(id) as number
                from member group by 1, 2, 5
                union all
                select generation, null, true, false, kind, count(id)
                from (select generation, kind, id from member group by 1, 2, 3) each group by 1, 5
                union all
                select null, region, false, true, kind, count(id)
                from (select region, kind, id from member group by 1, 2, 3) each group by 2, 5
                union all
                select null, null, false, false, kind, count(id) from (select kind, id from member group by 1, 2) each group by 5
                union all
                select null, null, false, false, null, 0
            )
            select generation, region, of_generation, of_region,
                coalesce(sum(number) filter (where kind = 'cascade'), 0) as cascades,
                coalesce(sum(number) filter (where kind = 'school'), 0) as schools,
                coalesce(sum(number) filter (where kind = 'teacher'), 0) as teachers
            from counted group by 1, 2, 3, 4 order by generation, region""";

    private final EntityManager entities;
    private final Listings listings;
    private final Territories territories;

    @Inject
    Reaching(EntityManager entities, Listings listings, Territories territories) {
        this.territories = territories;
        this.entities = entities;
        this.listings = listings;
    }

    ReachView of(@Nullable UUID hub, LocalDate asOf, boolean withoutFew) {
        List<Tuple> rows = rows(hub, asOf);
        Map<String, Name> names = territories.names(rows.stream()
                .map(row -> row.get("region", String.class))
                .filter(Objects::nonNull)
                .toList());
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
                parts(rows, row -> is(row, "of_generation") && !is(row, "of_region"), names, withoutFew),
                parts(rows, row -> !is(row, "of_generation") && is(row, "of_region"), names, withoutFew),
                parts(rows, row -> is(row, "of_generation") && is(row, "of_region"), names, withoutFew));
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
        String ofHub = hub == null ? "" : "and hub_school_id = :hub";
        return (List<Tuple>) bound(entities.createNativeQuery(PARTS.replace("%ofHub", ofHub), Tuple.class), hub, asOf)
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

    private static List<Part> parts(
            List<Tuple> rows, Predicate<Tuple> which, Map<String, Name> names, boolean withoutFew) {
        return FewPeople.withoutOneAlone(
                rows.stream()
                        .filter(which)
                        .map(row -> part(row, names, withoutFew))
                        .toList(),
                part -> part.reached().suppressed(),
                part -> Objects.requireNonNullElse(part.reached().teachers(), 0),
                part -> part.shown(part.reached().withoutTeachers()));
    }

    private static Part part(Tuple row, Map<String, Name> names, boolean withoutFew) {
        String region = row.get("region", String.class);
        return new Part(
                row.get("generation", Integer.class),
                region,
                region == null ? null : names.get(region),
                reached(row, withoutFew));
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
