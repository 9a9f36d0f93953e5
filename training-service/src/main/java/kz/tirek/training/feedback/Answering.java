package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.personal.PersonalData;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes answers. Who answered is kept as a mark that only the key of this service makes, apart from what was
/// answered: nobody answers twice, and nobody is identified.
@ApplicationScoped
class Answering {

    private final FeedbackForms forms;
    private final FeedbackSurveys surveys;
    private final Teachers teachers;
    private final PersonalData personal;
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;
    private final int behaviourAfterMonths;

    @Inject
    Answering(
            FeedbackForms forms,
            FeedbackSurveys surveys,
            Teachers teachers,
            PersonalData personal,
            EntityManager entities,
            Changes changes,
            Clock clock,
            @ConfigProperty(name = "tirek.feedback.behaviour-after-months", defaultValue = "6")
                    int behaviourAfterMonths) {
        if (behaviourAfterMonths < 0 || behaviourAfterMonths > 120) {
            throw new IllegalStateException(
                    "tirek.feedback.behaviour-after-months must be 0 to 120: " + behaviourAfterMonths);
        }
        this.forms = forms;
        this.surveys = surveys;
        this.teachers = teachers;
        this.personal = personal;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
        this.behaviourAfterMonths = behaviourAfterMonths;
    }

    /// From when on a level is asked after a run that ended on `end`.
    LocalDate opensOn(FeedbackLevel level, LocalDate end) {
        return level == FeedbackLevel.BEHAVIOUR ? end.plusMonths(behaviourAfterMonths) : end;
    }

    int behaviourAfterMonths() {
        return behaviourAfterMonths;
    }

    LocalDate today() {
        return BusinessDate.today(clock);
    }

    /// Records what a participant answers.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, OUTSIDE_TERRITORY, TEACHER_ERASED,
    /// RUN_NOT_HELD,
    ///     FEEDBACK_NOT_OPEN, FEEDBACK_NOT_A_PARTICIPANT, INVALID_REQUEST, FEEDBACK_GIVEN
    SurveyView record(CourseRun run, NewResponse stated) {
        return record(run, stated.teacherId(), stated.level(), sheet -> stated.answers());
    }

    /// The same for answers that are known once the questions are.
    SurveyView record(CourseRun run, UUID teacherId, FeedbackLevel level, AnswersTo answers) {
        UUID teacher = teachers.named(teacherId).id();
        requireOpen(run, level);
        requireParticipant(run, teacher);
        FeedbackSurvey survey = surveys.locked(
                run.id(), level, forms.asked(run.courseId(), level).id(), clock.instant());
        Sheet sheet = Sheet.of(forms.get(survey.formId()));
        List<Given> given = sheet.check(answers.to(sheet));
        if (!surveys.mark(survey, mark(survey, teacher))) {
            throw FeedbackProblem.FEEDBACK_GIVEN.refuse(level).at("/teacherId");
        }
        keep(survey, given);
        survey.answer();
        surveys.flush();
        SurveyView view = SurveyView.of(survey);
        changes.record("feedback-survey", survey.id(), "ANSWERED", view.published());
        return view;
    }

    /// Whether a participant can answer that.
    void check(CourseRun run, UUID teacherId, FeedbackLevel level, AnswersTo answers, Checks checks) {
        checks.on(
                        "/teacherId",
                        () -> requireParticipant(run, teachers.named(teacherId).id()))
                .on("/answers", () -> {
                    Sheet sheet = Sheet.of(forms.get(surveys.formOf(run.id(), level)
                            .orElseGet(() -> forms.asked(run.courseId(), level).id())));
                    sheet.check(answers.to(sheet));
                });
    }

    private void requireParticipant(CourseRun run, UUID teacher) {
        if (!surveys.isParticipant(run.id(), teacher)) {
            throw FeedbackProblem.FEEDBACK_NOT_A_PARTICIPANT.refuse().at("/teacherId");
        }
    }

    /// The answers to a sheet of questions.
    interface AnswersTo {
        List<Answer> to(Sheet sheet);
    }

    void requireOpen(CourseRun run, FeedbackLevel level) {
        if (run.status() != RunStatus.HELD) {
            throw TrainingProblem.RUN_NOT_HELD.refuse(run.status());
        }
        LocalDate opens = opensOn(level, run.until());
        if (today().isBefore(opens)) {
            throw FeedbackProblem.FEEDBACK_NOT_OPEN
                    .refuse(level, opens.toString(), today().toString())
                    .with("opensOn", opens)
                    .with("today", today());
        }
    }

    private void keep(FeedbackSurvey survey, List<Given> given) {
        entities.persist(new FeedbackResponse(survey, given));
        for (Given answer : given) {
            if (!answer.isGiven()) {
                continue;
            }
            UUID question = answer.question().id();
            surveys.add(survey, question, orZero(answer.mark()), orZero(answer.before()));
            if (answer.text() != null) {
                entities.persist(new FeedbackComment(survey, question, answer.text()));
            }
        }
    }

    private String mark(FeedbackSurvey survey, UUID teacher) {
        return personal.keyedHash("feedback/" + survey.courseRunId() + "/" + survey.level() + "/" + teacher);
    }

    private static int orZero(@Nullable Integer mark) {
        return mark == null ? 0 : mark;
    }
}
