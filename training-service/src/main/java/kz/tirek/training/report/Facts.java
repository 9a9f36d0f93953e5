package kz.tirek.training.report;

import java.util.List;

/// SQL for what figures are made of, one row `f` each.
final class Facts {

    /// Runs that were held, with what their participants answered right after.
    private static final String ANSWERS = """
            select r.id, 'course-run' as kind, cast(null as uuid) as teacher_id, r.id as course_run_id, r.provider_id, r.format,
                   r.ends_on as day, 0 as hours, true as completed, r.places_taken as asked,
                   coalesce(v.answered, 0) as answered, coalesce(g.total, 0) as mark_sum, coalesce(g.answered, 0) as marks
            from course_run r
            left join feedback_survey v on v.course_run_id = r.id and v.level = 'REACTION'
            left join lateral (select sum(w.total) as total, sum(w.answered) as answered
                               from feedback_figure w join feedback_question q on q.id = w.question_id and q.kind = 'SCALE'
                               where w.survey_id = v.id) g on true
            where r.status = 'HELD'""";

    private static final String HUBS =
            " left join hub_attachment a on a.school_id = f.school_id and f.day between a.starts_on and a.ends_on";

    private Facts() {}

    /// Columns over the parts taken and the certificates of a scope, and over their hubs `a` where they are by hub.
    static String people(String columns, Scope scope, List<TrainingDimension> by) {
        return "select " + columns + " from report_row f" + (by.contains(TrainingDimension.HUB) ? HUBS : "") + " where "
                + scope.condition();
    }

    /// The same of either parts taken or certificates, for each place of the scope, to be read page by page.
    static List<String> people(String columns, Scope scope, boolean certified) {
        return scope.conditions().stream()
                .map(condition -> "select " + columns + " from report_row f where f.certified = " + certified + " and "
                        + condition)
                .toList();
    }

    /// Columns over the answers of a scope; none where they cannot be told apart in this way.
    static String answers(String columns, Scope scope) {
        return "select " + columns + " from (" + ANSWERS + ") f where "
                + (scope.knowsFeedback(List.of()) ? scope.condition() : "false");
    }
}
