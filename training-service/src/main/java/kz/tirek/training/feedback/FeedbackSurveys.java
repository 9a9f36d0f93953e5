package kz.tirek.training.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

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

    /// Whether the teacher took part in the run.
    boolean isParticipant(UUID run, UUID teacher) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from enrolment
                        where course_run_id = :run and teacher_id = :teacher
                            and status in ('APPROVED', 'COMPLETED', 'FAILED')""")
                .setParameter("run", run)
                .setParameter("teacher", teacher)
                .getResultList()
                .isEmpty();
    }

    /// Notes that somebody has answered; false where that is known already.
    ///
    /// @param mark keyed hash of the person, the run and the level
    boolean mark(FeedbackSurvey survey, String mark) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into feedback_participation (survey_id, mark) values (:survey, :mark)"
                                        + " on conflict do nothing")
                        .setParameter("survey", survey.id())
                        .setParameter("mark", mark)
                        .executeUpdate()
                == 1;
    }

    /// Adds an answer to the sums of its question.
    void add(FeedbackSurvey survey, UUID question, int mark, int before) {
        getEntityManager()
                .createNativeQuery("""
                        insert into feedback_figure as f (survey_id, question_id, answered, total, total_before)
                        values (:survey, :question, 1, :mark, :before)
                        on conflict (survey_id, question_id) do update set
                            answered = f.answered + 1, total = f.total + :mark, total_before = f.total_before + :before""")
                .setParameter("survey", survey.id())
                .setParameter("question", question)
                .setParameter("mark", mark)
                .setParameter("before", before)
                .executeUpdate();
    }
}
