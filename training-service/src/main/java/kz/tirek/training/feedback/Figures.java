package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.courserun.CourseRun;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Sums feedback up. What fewer than five people answered in a run enters no sum beyond it either, or the difference
/// of two sums would show it.
@ApplicationScoped
class Figures {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final String HELD = " and r.status = 'HELD' and r.ends_on >= :from and r.ends_on <= :until";

    /// Who is asked: those who took part in runs that were held, at the level BEHAVIOUR once it is open.
    private static final String INVITED = """
            select count(*) as invited, count(*) filter (where r.ends_on + make_interval(months => :months) <= :today) as later
            from course_run r
            join enrolment e on e.course_run_id = r.id and e.status in ('APPROVED', 'COMPLETED', 'FAILED')
            where %s""" + HELD;

    private static final String ANSWERED = """
            select s.level, sum(s.answered) as answered
            from course_run r join feedback_survey s on s.course_run_id = r.id
            where %s""" + HELD + " group by s.level";

    private static final String QUESTIONS =
            """
            select s.level, q.form_id, q.id, q.position, q.kind, q.text_kk, q.text_ru, q.text_en,
                coalesce(sum(f.answered) filter (where f.answered >= :least), 0) as answered,
                coalesce(sum(f.total) filter (where f.answered >= :least), 0) as total,
                coalesce(sum(f.total_before) filter (where f.answered >= :least), 0) as total_before,
                coalesce(bool_or(f.answered < :least), false) as small
            from course_run r
            join feedback_survey s on s.course_run_id = r.id
            join feedback_figure f on f.survey_id = s.id
            join feedback_question q on q.id = f.question_id
            where %s""" + HELD + " group by s.level, q.id order by s.level, q.form_id, q.position";

    private final EntityManager entities;
    private final FeedbackSurveys surveys;
    private final FeedbackForms forms;
    private final Answering answering;
    private final Caller caller;

    @Inject
    Figures(EntityManager entities, FeedbackSurveys surveys, FeedbackForms forms, Answering answering, Caller caller) {
        this.entities = entities;
        this.surveys = surveys;
        this.forms = forms;
        this.answering = answering;
        this.caller = caller;
    }

    /// The figures of a run, with when each level opens and the form it is asked with.
    FeedbackFigures of(CourseRun run) {
        Map<FeedbackLevel, UUID> asked = new EnumMap<>(FeedbackLevel.class);
        for (FeedbackLevel level : FeedbackLevel.values()) {
            asked.put(level, forms.asked(run.courseId(), level).id());
        }
        surveys.of(run.id()).forEach(survey -> asked.put(survey.level(), survey.formId()));
        return figures(Scope.RUN, run.id(), null, null, run.until(), asked);
    }

    FeedbackFigures of(Scope scope, UUID id, @Nullable LocalDate from, @Nullable LocalDate until) {
        return figures(scope, id, from, until, null, Map.of());
    }

    private FeedbackFigures figures(
            Scope scope,
            UUID id,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate end,
            Map<FeedbackLevel, UUID> asked) {
        Period period = new Period(scope, id, from == null ? EARLIEST : from, until == null ? LATEST : until);
        Map<FeedbackLevel, Integer> invited = invited(period);
        Map<FeedbackLevel, Integer> answered = answered(period);
        Map<FeedbackLevel, List<QuestionFigures>> questions = questions(period);
        boolean countsHidden = !caller.has(Role.FUND_OFFICER) && caller.has(Role.MINISTRY);
        return new FeedbackFigures(
                id,
                from,
                until,
                Arrays.stream(FeedbackLevel.values())
                        .map(level -> LevelFigures.of(
                                level,
                                end == null ? null : answering.opensOn(level, end),
                                asked.get(level),
                                invited.getOrDefault(level, 0),
                                answered.getOrDefault(level, 0),
                                questions.getOrDefault(level, List.of()),
                                countsHidden))
                        .toList());
    }

    private record Period(Scope scope, UUID id, LocalDate from, LocalDate until) {}

    private Map<FeedbackLevel, Integer> invited(Period period) {
        Tuple row = query(INVITED, period)
                .setParameter("months", answering.behaviourAfterMonths())
                .setParameter("today", answering.today())
                .getSingleResult();
        Map<FeedbackLevel, Integer> invited = new EnumMap<>(FeedbackLevel.class);
        for (FeedbackLevel level : FeedbackLevel.values()) {
            String column = level == FeedbackLevel.BEHAVIOUR ? "later" : "invited";
            invited.put(level, row.get(column, Number.class).intValue());
        }
        return invited;
    }

    private Map<FeedbackLevel, Integer> answered(Period period) {
        Map<FeedbackLevel, Integer> answered = new EnumMap<>(FeedbackLevel.class);
        query(ANSWERED, period)
                .getResultList()
                .forEach(row -> answered.put(
                        level(row), row.get("answered", Number.class).intValue()));
        return answered;
    }

    private Map<FeedbackLevel, List<QuestionFigures>> questions(Period period) {
        Map<FeedbackLevel, List<QuestionFigures>> questions = new EnumMap<>(FeedbackLevel.class);
        query(QUESTIONS, period)
                .setParameter("least", Suppression.LEAST)
                .getResultList()
                .forEach(row -> questions
                        .computeIfAbsent(level(row), level -> new ArrayList<>())
                        .add(question(row)));
        return questions;
    }

    private static QuestionFigures question(Tuple row) {
        return QuestionFigures.of(
                row.get("id", UUID.class),
                row.get("form_id", UUID.class),
                QuestionKind.valueOf(row.get("kind", String.class)),
                new Name(
                        row.get("text_kk", String.class),
                        row.get("text_ru", String.class),
                        row.get("text_en", String.class)),
                row.get("answered", Number.class).longValue(),
                row.get("total", Number.class).longValue(),
                row.get("total_before", Number.class).longValue(),
                row.get("small", Boolean.class));
    }

    private static FeedbackLevel level(Tuple row) {
        return FeedbackLevel.valueOf(row.get("level", String.class));
    }

    private NativeQuery<Tuple> query(String sql, Period period) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql.formatted(period.scope().condition()), Tuple.class)
                .setParameter("id", period.id())
                .setParameter("from", period.from())
                .setParameter("until", period.until());
    }
}
