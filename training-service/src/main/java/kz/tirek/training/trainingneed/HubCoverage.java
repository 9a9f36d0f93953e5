package kz.tirek.training.trainingneed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.training.hubschool.HubSchool;
import kz.tirek.training.hubschool.HubSchools;
import kz.tirek.training.hubschool.MethodStage;
import kz.tirek.training.hubschool.Reach;
import kz.tirek.training.hubschool.Stage;
import org.jspecify.annotations.Nullable;

/// Counts how far training got at hub schools.
@ApplicationScoped
class HubCoverage {

    private static final String STAGE = """
            select count(*) filter (where own) as own, count(*) filter (where own and trained) as own_trained,
                count(*) filter (where not own) as mentored, count(*) filter (where not own and trained) as mentored_trained,
                count(*) filter (where not own and (trained or taught)) as mentored_reached
            from (
                select e.school_id = any(cast(:own as uuid[])) as own,
                    exists (select from teacher_training t
                        where t.teacher_id = e.teacher_id and t.ended_on between :from and :until) as trained,
                    exists (select from cascade_participant p join cascade_training c on c.id = p.cascade_id
                        where p.teacher_id = e.teacher_id and p.counted and c.hub_school_id = :hub
                            and c.held_on between :from and :until) as taught
                from teacher_employment e join teacher on teacher.id = e.teacher_id and teacher.erased_at is null
                where e.school_id = any(cast(:all as uuid[])) and e.starts_on <= :asOf
                    and (e.ends_on is null or e.ends_on >= :asOf)) person
            """;

    private final HubSchools hubs;
    private final Listings listings;
    private final EntityManager entities;

    @Inject
    HubCoverage(HubSchools hubs, Listings listings, EntityManager entities) {
        this.hubs = hubs;
        this.listings = listings;
        this.entities = entities;
    }

    /// @param territory KATO code in which the hub lies, or null
    /// @param reach KATO codes of the only territories the caller sees, or null for all
    Page<HubCoverageEntry> list(
            PageRequest page,
            LocalDate asOf,
            LocalDate today,
            @Nullable String territory,
            @Nullable Set<String> reach,
            boolean withoutFew) {
        Map<String, Object> parameters = new HashMap<>(Map.of("asOf", asOf));
        String valid =
                (asOf.isBefore(today) ? "" : "not n.past and ") + "n.valid_from <= :asOf and n.valid_until >= :asOf";
        String select = """
            select h.id, h.code, h.school_id, method.stage, method.since, mentored_schools, own, own_trained, mentored, mentored_reached
            from hub_school h
            cross join lateral (
                select coalesce(min(starts_on) filter (where not planned), h.joined_on) as since,
                    (array_agg(stage order by starts_on desc) filter (where not planned and starts_on <= :asOf
                        and (ends_on is null or ends_on >= :asOf)))[1] as stage
                from hub_school_stage where hub_school_id = h.id) method
            cross join lateral (
                select count(*) as own, count(*) filter (where n.trained_on >= method.since) as own_trained
                from training_need n where n.school_id = h.school_id and %1$s) at_hub
            cross join lateral (
                select count(distinct m.school_id) as mentored_schools, count(distinct n.teacher_id) as mentored,
                    count(distinct n.teacher_id) filter (where n.trained_on >= method.since or taught.teacher_id is not null)
                        as mentored_reached
                from mentorship m left join training_need n on n.school_id = m.school_id and %1$s
                left join (select distinct teacher_id from cascade_reached where hub_school_id = h.id and first_on <= :asOf)
                    taught on taught.teacher_id = n.teacher_id
                where m.hub_school_id = h.id and not m.removed and m.starts_on <= :asOf
                    and (m.ends_on is null or m.ends_on >= :asOf)) at_mentored
            where not h.removed and (h.joined_on is null or h.joined_on <= :asOf) and (h.left_on is null or h.left_on > :asOf)
            """.formatted(valid);
        if (territory != null) {
            select +=
                    " and exists (select from school_territory t where t.school_id = h.school_id and t.kato = :territory)";
            parameters.put("territory", territory);
        }
        if (reach != null) {
            select += " and exists (select from school_territory t where t.school_id = h.school_id"
                    + " and t.kato = any(cast(:reach as text[])))";
            parameters.put("reach", array(reach));
        }
        return listings.rows(select, parameters)
                .page(page, row -> withoutFew ? entry(row).withoutFew() : entry(row));
    }

    HubCoverageView of(HubSchool hub, LocalDate asOf, boolean withoutFew) {
        Reach reach = hubs.reach(hub.id(), asOf);
        return new HubCoverageView(
                hub.id(),
                hub.code(),
                hub.schoolId(),
                asOf,
                hubs.mentoredOn(hub.id(), asOf),
                hub.stages().stream()
                        .map(stage -> stage(hub.id(), reach, stage, asOf, withoutFew))
                        .toList());
    }

    private HubCoverageView.Stage stage(UUID hub, Reach reach, Stage stage, LocalDate asOf, boolean withoutFew) {
        LocalDate end = stage.endsOn() == null || stage.endsOn().isAfter(asOf) ? asOf : stage.endsOn();
        Tuple row = (Tuple) entities.createNativeQuery(STAGE, Tuple.class)
                .setParameter("own", array(reach.own()))
                .setParameter("all", array(reach.all()))
                .setParameter("hub", hub)
                .setParameter("from", stage.startsOn())
                .setParameter("until", end)
                .setParameter("asOf", asOf)
                .getSingleResult();
        int mentored = number(row, "mentored");
        return new HubCoverageView.Stage(
                stage.stage(),
                stage.startsOn(),
                stage.endsOn(),
                stage.planned(),
                shown(Share.of(number(row, "own_trained"), number(row, "own")), withoutFew),
                shown(Share.of(number(row, "mentored_trained"), mentored), withoutFew),
                shown(Share.of(number(row, "mentored_reached"), mentored), withoutFew));
    }

    private static HubCoverageEntry entry(Tuple row) {
        String stage = row.get("stage", String.class);
        return new HubCoverageEntry(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("school_id", UUID.class),
                stage == null ? null : MethodStage.valueOf(stage),
                date(row.get("since")),
                number(row, "mentored_schools"),
                Share.of(number(row, "own_trained"), number(row, "own")),
                Share.of(number(row, "mentored_reached"), number(row, "mentored")));
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return switch (value) {
            case Date date -> date.toLocalDate();
            case LocalDate date -> date;
            case null -> null;
            default -> throw new IllegalStateException("no date: " + value);
        };
    }

    private static Share shown(Share share, boolean withoutFew) {
        return withoutFew ? share.withoutFew() : share;
    }

    private static String array(Set<?> elements) {
        return elements.stream().map(String::valueOf).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Number.class).longValue());
    }
}
