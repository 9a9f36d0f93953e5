package kz.tirek.hubschool.report;

import java.util.regex.Pattern;
import kz.tirek.conventions.problem.Language;
import kz.tirek.hubschool.coverage.CoverageSql;
import kz.tirek.hubschool.eschool.teachinggap.TaughtHours;
import kz.tirek.hubschool.hubschool.DatedCapacity;
import kz.tirek.hubschool.hubschool.HubSchoolStatus;

/// The rows of figures, in SQL over dated facts only, so that what happens later changes no earlier report.
///
/// A query has the columns `id`, `code`, `label` (what the row is called; where null, as `school_id` was called on
/// that day), `school_id`, `territory` (the one place the row is counted in), `territories` (from the region down to
/// it), `owner` (whose sub-resource it is), `day`, `quantity`, `amount` (tenge). Its parameters are `:asOf` and,
/// for what a year adds up, `:yearStart`; it holds `{cohort}` where rows belong to a hub school `h`, and `{name x}`
/// for a name of `x` in the caller's language.
///
/// @param resourceType as in the change feed
/// @param href the address of a row, with `{id}` and `{owner}`
record FigureRows(String resourceType, String href, String sql) {

    private static final Pattern NAME = Pattern.compile("\\{name ([a-z]+)}");

    /// What a row of a school has.
    private static final String OF_A_SCHOOL = """
            select s.id, s.code, cast(null as text) as label, s.id as school_id, s.territory, s.territories, cast(null as uuid) as owner,
                   %s as day, 1 as quantity, cast(null as numeric) as amount
            from school s""";

    private static final String UNDERFILLED = OF_A_SCHOOL.formatted("u.starts_on")
            + " join underfilled_period u on u.school_id = s.id and cast(:asOf as date) <@ u.period where "
            + CoverageSql.WORKS;

    /// Without a cohort the planner leaves out the hub school: joined from the left it decides nothing.
    private static final String MENTORED = """
             exists (select from mentorship m left join hub_school h on h.id = m.hub_school_id
                     where m.school_id = s.id and cast(:asOf as date) <@ m.period and {cohort})""";

    /// The last step of the hub school `h` on or before the day.
    private static final String STEP = """
             cross join lateral (select status, effective_on from hub_school_transition
                                 where hub_school_id = h.id and effective_on <= :asOf order by position desc limit 1) t""";

    private static final String ROOMS = """
            select r.id, r.number as code, r.name as label, h.school_id, s.territory, s.territories, h.id as owner, r.%1$s as day,
                   1 as quantity, cast(null as numeric) as amount
            from room r join hub_school h on h.id = r.hub_school_id join school s on s.id = h.school_id
            where r.planned_on <= :asOf and r.%1$s <= :asOf and {cohort}""";

    static final FigureRows SCHOOLS = new FigureRows(
            "school",
            "/api/v1/schools/{id}",
            OF_A_SCHOOL.formatted("cast(null as date)") + " where " + CoverageSql.WORKS);

    static final FigureRows UNDERFILLED_SCHOOLS = new FigureRows("school", "/api/v1/schools/{id}", UNDERFILLED);

    static final FigureRows COVERED_SCHOOLS =
            new FigureRows("school", "/api/v1/schools/{id}", UNDERFILLED + " and " + MENTORED);

    static final FigureRows UNCOVERED_SCHOOLS =
            new FigureRows("school", "/api/v1/schools/{id}", UNDERFILLED + " and not " + CoverageSql.COVERED);

    static final FigureRows MENTORSHIPS = new FigureRows("mentorship", "/api/v1/mentorships/{id}", """
            select m.id, h.code, cast(null as text) as label, m.school_id, s.territory, s.territories, cast(null as uuid) as owner,
                   m.starts_on as day, 1 as quantity, cast(null as numeric) as amount
            from mentorship m join hub_school h on h.id = m.hub_school_id join school s on s.id = h.school_id
            where cast(:asOf as date) <@ m.period and {cohort}""");

    /// The capacity is the one that had been recorded last when the day ended.
    static final FigureRows HUBS_OVER_CAPACITY =
            new FigureRows("hub-school", "/api/v1/hub-schools/{id}", """
            select h.id, h.code, cast(null as text) as label, h.school_id, s.territory, s.territories, cast(null as uuid) as owner,
                   t.effective_on as day, load.mentored as quantity, cast(null as numeric) as amount
            from hub_school h join school s on s.id = h.school_id
            """ + STEP + """

            cross join lateral (select count(*) as mentored from mentorship m
                                where m.hub_school_id = h.id and cast(:asOf as date) <@ m.period) load
            where t.status not in ('COMPLETED', 'WITHDRAWN') and {cohort}
              and load.mentored >""" + " " + DatedCapacity.SQL);

    static final FigureRows ACTIVITIES = new FigureRows("mentoring-activity", "/api/v1/mentoring-activities/{id}", """
            select a.id, h.code, a.topic as label, a.school_id, s.territory, s.territories, a.mentorship_id as owner, a.held_on as day,
                   coalesce((select sum(p.count) from mentoring_activity_participants p where p.activity_id = a.id), 0) as quantity,
                   cast(null as numeric) as amount
            from mentoring_activity a join hub_school h on h.id = a.hub_school_id join school s on s.id = h.school_id
            where a.status = 'HELD' and a.held_on between :yearStart and :asOf and {cohort}""");

    static final FigureRows MONITORING_RESULTS =
            new FigureRows("monitoring-result", "/api/v1/monitoring-results/{id}", """
            select m.id, h.code, cast(null as text) as label, m.school_id, s.territory, s.territories, m.mentorship_id as owner,
                   m.measured_on as day, m.pupils as quantity, cast(null as numeric) as amount
            from monitoring_result m join hub_school h on h.id = m.hub_school_id join school s on s.id = h.school_id
            where m.measured_on between :yearStart and :asOf and {cohort}""");

    static final FigureRows ROOMS_PLANNED =
            new FigureRows("room", "/api/v1/hub-schools/{owner}/rooms/{id}", ROOMS.formatted("planned_on"));

    static final FigureRows ROOMS_READY =
            new FigureRows("room", "/api/v1/hub-schools/{owner}/rooms/{id}", ROOMS.formatted("ready_on"));

    static final FigureRows EQUIPMENT_ACCEPTED =
            new FigureRows("equipment-item", "/api/v1/hub-schools/{owner}/equipment/{id}", """
            select i.id, i.inventory_number as code, i.name as label, h.school_id, s.territory, s.territories, h.id as owner,
                   e.accepted_on as day, e.accepted as quantity, e.accepted * cast(i.unit_price_tiyn as numeric) * 0.01 as amount
            from (select item_id, sum(quantity) as accepted, max(happened_on) as accepted_on from equipment_event
                  where kind = 'ACCEPTED' and happened_on <= :asOf group by item_id) e
            join equipment_item i on i.id = e.item_id
            join hub_school h on h.id = i.hub_school_id join school s on s.id = h.school_id
            where {cohort}""");

    static final FigureRows EQUIPMENT_USES =
            new FigureRows("equipment-use", "/api/v1/hub-schools/{owner}/equipment-uses/{id}", """
            select u.id, h.code, u.purpose as label, u.school_id, s.territory, s.territories, h.id as owner, u.used_on as day,
                   u.pupils + u.teachers as quantity, cast(null as numeric) as amount
            from equipment_use u join hub_school h on h.id = u.hub_school_id join school s on s.id = h.school_id
            where u.used_on between :yearStart and :asOf and {cohort}""");

    static final FigureRows GAPS_OPEN = gaps("g.hours_per_week", "true");

    static final FigureRows GAPS_COVERED = gaps("least(g.hours_per_week, l.hours)", "l.hours > 0");

    static final FigureRows REMOTE_CLASSES = new FigureRows("remote-class", "/api/v1/remote-classes/{id}", """
            select c.id, h.code, coalesce(c.other_subject, c.subject) as label, h.school_id, s.territory, s.territories,
                   cast(null as uuid) as owner, c.starts_on as day, 1 as quantity, cast(null as numeric) as amount
            from remote_class c left join hub_school h on h.id = c.hub_school_id left join school s on s.id = h.school_id
            where c.starts_on <= :asOf and (c.ends_on is null or c.ends_on >= :asOf) and {cohort}""");

    static final FigureRows COMMUNITY_EVENTS = new FigureRows("community-event", "/api/v1/community-events/{id}", """
            select e.id, s.code, {name e} as label, e.school_id, s.territory, s.territories, cast(null as uuid) as owner, e.held_on as day,
                   e.participants_pupils + e.participants_parents + e.participants_villagers + e.participants_teachers
                       + e.participants_guests as quantity,
                   cast(null as numeric) as amount
            from community_event e join school s on s.id = e.school_id
            where e.status = 'HELD' and e.held_on between :yearStart and :asOf""");

    /// A partnership lies in the territory under its patronage, or else where the first of its schools stands.
    static final FigureRows PARTNERSHIPS = new FigureRows("partnership", "/api/v1/partnerships/{id}", """
            select p.id, p.code, {name p} as label, cast(null as uuid) as school_id,
                   place.territories[cardinality(place.territories)] as territory, place.territories,
                   cast(null as uuid) as owner, t.valid_from as day, 1 as quantity, cast(null as numeric) as amount
            from partnership p join partnership_term t on t.partnership_id = p.id and cast(:asOf as date) <@ t.period
            cross join lateral (select coalesce(
                (select path from territory where code = p.territory),
                (select s.territories from partnership_party y join school s on s.id = y.school_id
                 where y.partnership_id = p.id and (y.starts_on is null or y.starts_on <= :asOf)
                   and (y.ends_on is null or y.ends_on >= :asOf)
                 order by y.position limit 1)) as territories) place
            where p.ended_on is null or p.ended_on >= :asOf""");

    /// Hub schools whose last step led to `status`.
    static FigureRows hubSchools(HubSchoolStatus status) {
        return new FigureRows(
                "hub-school",
                "/api/v1/hub-schools/{id}",
                """
                select h.id, h.code, cast(null as text) as label, h.school_id, s.territory, s.territories, cast(null as uuid) as owner,
                       t.effective_on as day, 1 as quantity, cast(null as numeric) as amount
                from hub_school h join school s on s.id = h.school_id
                """ + STEP + " where t.status = '" + status + "' and {cohort}");
    }

    /// Subjects without a teacher, with the hours a week that remote classes teach on the day.
    private static FigureRows gaps(String quantity, String condition) {
        return new FigureRows(
                "teaching-gap", "/api/v1/teaching-gaps/{id}", """
                select g.id, s.code, coalesce(g.other_subject, g.subject) as label, g.school_id, s.territory, s.territories,
                       cast(null as uuid) as owner, g.since as day, %s as quantity, cast(null as numeric) as amount
                from teaching_gap g join school s on s.id = g.school_id
                cross join lateral (select %s as hours) l
                where cast(:asOf as date) <@ g.period and %s""".formatted(quantity, TaughtHours.SQL, condition));
    }

    /// Whether a cohort narrows these rows.
    boolean byCohort() {
        return sql.contains("{cohort}");
    }

    /// The query in a language.
    ///
    /// @param oneCohort whether it has the parameter `:cohort`
    String sql(Language language, boolean oneCohort) {
        return names(sql.replace("{cohort}", oneCohort ? "h.cohort = :cohort" : "true"), language);
    }

    /// SQL with its names in a language; the Russian one where there is no English one.
    static String names(String sql, Language language) {
        return NAME.matcher(sql)
                .replaceAll(
                        switch (language) {
                            case KK -> "$1.name_kk";
                            case RU -> "$1.name_ru";
                            case EN -> "coalesce($1.name_en, $1.name_ru)";
                        });
    }
}
