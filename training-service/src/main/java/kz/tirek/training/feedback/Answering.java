package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.personal.PersonalData;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
        return recordAll(run, stated.level(), List.of(new Reply(stated.teacherId(), sheet -> stated.answers())));
    }

    /// The same of many participants; refuses all where it would refuse one.
    SurveyView recordAll(CourseRun run, FeedbackLevel level, List<Reply> replies) {
        List<UUID> people = replies.stream().map(Reply::teacherId).toList();
        teachers.requireNamed(people);
        requireOpen(run, level);
        requireParticipants(run, people);
        FeedbackSurvey survey = surveys.locked(
                run.id(), level, forms.asked(run.courseId(), level).id(), clock.instant());
        Sheet sheet = Sheet.of(forms.get(survey.formId()));
        List<List<Given>> given = replies.stream()
                .map(reply -> sheet.check(reply.answers().to(sheet)))
                .toList();
        if (!surveys.mark(survey, people.stream().map(one -> mark(survey, one)).toList())) {
            throw FeedbackProblem.FEEDBACK_GIVEN.refuse(level).at("/teacherId");
        }
        keep(survey, given);
        survey.answer(replies.size());
        surveys.flush();
        SurveyView view = SurveyView.of(survey);
        changes.record("feedback-survey", survey.id(), "ANSWERED", view.published());
        return view;
    }

    /// Whether a participant can answer that.
    void check(CourseRun run, UUID teacherId, FeedbackLevel level, AnswersTo answers, Checks checks) {
        checks.on(
                        "/teacherId",
                        () -> requireParticipants(
                                run, List.of(teachers.named(teacherId).id())))
                .on("/answers", () -> {
                    Sheet sheet = Sheet.of(forms.get(surveys.formOf(run.id(), level)
                            .orElseGet(() -> forms.asked(run.courseId(), level).id())));
                    sheet.check(answers.to(sheet));
                });
    }

    private void requireParticipants(CourseRun run, List<UUID> people) {
        if (!surveys.areParticipants(run.id(), people)) {
            throw FeedbackProblem.FEEDBACK_NOT_A_PARTICIPANT.refuse().at("/teacherId");
        }
    }

    /// What one participant answers.
    record Reply(UUID teacherId, AnswersTo answers) {}

    /// The answers to a sheet of questions, known once the questions are.
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

    private void keep(FeedbackSurvey survey, List<List<Given>> given) {
        given.forEach(answers -> entities.persist(new FeedbackResponse(survey, answers)));
        Map<UUID, List<Given>> byQuestion = given.stream()
                .flatMap(List::stream)
                .filter(Given::isGiven)
                .collect(Collectors.groupingBy(answer -> answer.question().id()));
        byQuestion.forEach((question, answers) -> {
            surveys.add(survey, question, answers);
            answers.stream()
                    .map(Given::text)
                    .filter(Objects::nonNull)
                    .forEach(text -> entities.persist(new FeedbackComment(survey, question, text)));
        });
    }

    /// What stands for the person where it is noted who has answered.
    String mark(FeedbackSurvey survey, UUID teacher) {
        return personal.keyedHash("feedback/" + survey.courseRunId() + "/" + survey.level() + "/" + teacher);
    }
}
