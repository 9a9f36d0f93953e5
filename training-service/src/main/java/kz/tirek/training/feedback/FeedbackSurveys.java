package kz.tirek.training.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// All surveys.
@ApplicationScoped
class FeedbackSurveys implements PanacheRepositoryBase<FeedbackSurvey, UUID> {

    List<FeedbackSurvey> of(UUID run) {
        return list("courseRunId", run);
    }

    /// The form of the survey there is.
    Optional<UUID> formOf(UUID run, FeedbackLevel level) {
        return find("courseRunId = ?1 and level = ?2", run, level)
                .firstResultOptional()
                .map(FeedbackSurvey::formId);
    }

    /// The survey, with its row locked; a new one begins with the form.
    FeedbackSurvey locked(UUID run, FeedbackLevel level, UUID form, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into feedback_survey (id, version, created_at, course_run_id, level, form_id, answered)
                        values (:id, 0, :now, :run, :level, :form, 0) on conflict (course_run_id, level) do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("now", now)
                .setParameter("run", run)
                .setParameter("level", level.name())
                .setParameter("form", form)
                .executeUpdate();
        return getEntityManager()
                .createQuery("from FeedbackSurvey where courseRunId = :run and level = :level", FeedbackSurvey.class)
                .setParameter("run", run)
                .setParameter("level", level)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /// Whether all these teachers took part in the run.
    boolean areParticipants(UUID run, List<UUID> teachers) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select not exists (
                            select from unnest(cast(:teachers as uuid[])) as asked (id)
                            where not exists (
                                select from enrolment
                                where course_run_id = :run and teacher_id = asked.id
                                    and status in ('APPROVED', 'COMPLETED', 'FAILED')))""", Boolean.class)
                .setParameter("run", run)
                .setParameter("teachers", teachers.toArray(UUID[]::new))
                .getSingleResult();
    }

    /// Who took part in the run.
    List<UUID> participants(UUID run) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select teacher_id from enrolment
                        where course_run_id = :run and status in ('APPROVED', 'COMPLETED', 'FAILED')
                        order by teacher_id""", UUID.class)
                .setParameter("run", run)
                .getResultList();
    }

    /// The marks of those who have answered, with the five answers theirs belongs to.
    Map<String, Integer> steps(FeedbackSurvey survey) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select mark, step from feedback_participation where survey_id = :survey", Tuple.class)
                .setParameter("survey", survey.id())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("mark", String.class), row -> row.get("step", Integer.class)));
    }

    /// Notes that people have answered. The survey is locked.
    ///
    /// @param marks keyed hashes of the person, the run and the level
    /// @return the marks of those of whom it was not known before
    Set<String> mark(FeedbackSurvey survey, Collection<String> marks) {
        return Set.copyOf(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        insert into feedback_participation (survey_id, mark, step)
                        select :survey, mark, (:answered + row_number() over (order by number) - 1) / :least
                        from unnest(cast(:marks as text[])) with ordinality as given (mark, number)
                        where not exists (
                            select from feedback_participation known
                            where known.survey_id = :survey and known.mark = given.mark)
                        returning mark""", String.class)
                .setParameter("survey", survey.id())
                .setParameter("answered", survey.answered())
                .setParameter("least", Suppression.LEAST)
                .setParameter("marks", marks.toArray(String[]::new))
                .getResultList());
    }

    /// Adds answers to the sums of their question.
    void add(FeedbackSurvey survey, UUID question, List<Given> answers) {
        getEntityManager()
                .createNativeQuery("""
                        insert into feedback_figure as f (survey_id, question_id, answered, total, total_before)
                        values (:survey, :question, :answered, :total, :before)
                        on conflict (survey_id, question_id) do update set answered = f.answered + excluded.answered,
                            total = f.total + excluded.total, total_before = f.total_before + excluded.total_before""")
                .setParameter("survey", survey.id())
                .setParameter("question", question)
                .setParameter("answered", answers.size())
                .setParameter("total", sum(answers, Given::mark))
                .setParameter("before", sum(answers, Given::before))
                .executeUpdate();
    }

    private static int sum(List<Given> answers, Function<Given, @Nullable Integer> part) {
        return answers.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
