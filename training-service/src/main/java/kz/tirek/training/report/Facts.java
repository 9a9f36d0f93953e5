package kz.tirek.training.report;

import java.util.List;

/// SQL for what figures are made of, one row each.
///
/// A person counts at the school where the teacher worked on the day, and with the hub schools that school was or was
/// mentored by on that day: what happens later changes no figure of the past.
enum Facts {
    /// Parts taken in training that ended. An internship within a course run is the part taken in the run.
    PARTICIPATIONS("""
            select e.id, 'enrolment' as kind, e.teacher_id, e.course_run_id, e.provider_id, r.format, e.ended_on as day,
                   case when e.status = 'COMPLETED' then c.hours else 0 end as hours, e.status = 'COMPLETED' as completed
            from enrolment e join course_run r on r.id = e.course_run_id join course c on c.id = r.course_id
            where {period e.ended_on}""", """
            select i.id, 'internship' as kind, i.teacher_id, i.course_run_id, i.provider_id, 'INTERNSHIP' as format, i.ends_on as day,
                   case when i.status = 'COMPLETED' then i.hours else 0 end as hours, i.status = 'COMPLETED' as completed
            from internship i
            where i.status in ('COMPLETED', 'FAILED') and {period i.ends_on}
              and not exists (select from enrolment e
                              where e.course_run_id = i.course_run_id and e.teacher_id = i.teacher_id
                                and (e.status = 'COMPLETED' or (e.status = 'FAILED' and i.status = 'FAILED')))"""),

    /// The same, of which some are read and not all are counted: what is only shown is looked up of each that is.
    LISTED_PARTICIPATIONS("""
            select e.id, 'enrolment' as kind, e.teacher_id, e.course_run_id, e.provider_id,
                   (select r.format from course_run r where r.id = e.course_run_id) as format, e.ended_on as day,
                   case when e.status = 'COMPLETED' then (select c.hours from course c where c.id = e.course_id) else 0 end as hours,
                   e.status = 'COMPLETED' as completed
            from enrolment e
            where {period e.ended_on}""", PARTICIPATIONS.parts.getLast()),

    /// Certificates issued that are valid.
    CERTIFICATES("""
            select x.id, 'certificate' as kind, x.teacher_id, x.course_run_id, x.provider_id, x.format, x.issued_on as day,
                   x.hours, true as completed
            from certificate x
            where x.status = 'VALID' and {period x.issued_on}"""),

    /// Runs that were held, with what their participants answered right after.
    ANSWERS("""
            select r.id, 'course-run' as kind, cast(null as uuid) as teacher_id, r.id as course_run_id, r.provider_id, r.format,
                   r.ends_on as day, 0 as hours, true as completed, r.places_taken as asked,
                   coalesce(v.answered, 0) as answered, coalesce(g.total, 0) as mark_sum, coalesce(g.answered, 0) as marks
            from course_run r
            left join feedback_survey v on v.course_run_id = r.id and v.level = 'REACTION'
            left join lateral (select sum(w.total) as total, sum(w.answered) as answered
                               from feedback_figure w join feedback_question q on q.id = w.question_id and q.kind = 'SCALE'
                               where w.survey_id = v.id) g on true
            where r.status = 'HELD' and {period r.ends_on}""");

    /// Where nothing is recorded of the day, the school recorded for the time nearest to it.
    private static final String SCHOOL = """
             left join teacher_employment m
                 on m.teacher_id = f.teacher_id and m.starts_on <= f.day and (m.ends_on is null or m.ends_on >= f.day)
             left join school s on s.id = coalesce(m.school_id, school_of_teacher(f.teacher_id, f.day))""";

    /// The same for some facts, each looked up by itself: where somebody works from a day on, nothing earlier counts.
    private static final String SCHOOL_OF_EACH = """
             left join lateral (select w.school_id, w.ends_on from teacher_employment w
                                where w.teacher_id = f.teacher_id and w.starts_on <= f.day
                                order by w.starts_on desc limit 1) m on m.ends_on is null or m.ends_on >= f.day
             left join school s on s.id = coalesce(m.school_id, school_of_teacher(f.teacher_id, f.day))""";

    private static final String HUB = """
             left join (select id as hub_id, school_id, coalesce(joined_on, date '-infinity') as starts_on,
                               coalesce(left_on, date 'infinity') as ends_on
                        from hub_school where not removed
                        union all
                        select hub_school_id, school_id, starts_on, coalesce(ends_on, date 'infinity')
                        from mentorship where not removed) a
                 on a.school_id = s.id and f.day between a.starts_on and a.ends_on""";

    private final List<String> parts;

    Facts(String... parts) {
        this.parts = List.of(parts);
    }

    /// SQL for columns over the facts `f` in a scope, and over the schools `s` and attachments `a` that are needed.
    String select(String columns, Scope scope, List<TrainingDimension> by) {
        return select(String.join(" union all ", parts), SCHOOL, columns, scope, by);
    }

    /// The same for each table the facts are in, to be read page by page.
    List<String> selects(String columns, Scope scope, List<TrainingDimension> by) {
        return parts.stream()
                .map(part -> select(part, SCHOOL_OF_EACH, columns, scope, by))
                .toList();
    }

    private static String select(String facts, String school, String columns, Scope scope, List<TrainingDimension> by) {
        return "select " + columns + " from ("
                + facts.replace("{period e.ended_on}", scope.period("e.ended_on"))
                        .replace("{period i.ends_on}", scope.period("i.ends_on"))
                        .replace("{period x.issued_on}", scope.period("x.issued_on"))
                        .replace("{period r.ends_on}", scope.period("r.ends_on"))
                + ") f " + (scope.needsSchool(by) ? school : "") + " " + (scope.needsHub(by) ? HUB : "")
                + " where " + scope.conditions();
    }
}
