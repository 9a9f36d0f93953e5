package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    ///     RUN_NOT_HELD, FEEDBACK_NOT_OPEN, FEEDBACK_NOT_A_PARTICIPANT, INVALID_REQUEST, FEEDBACK_GIVEN
    SurveyView record(CourseRun run, NewResponse stated) {
        SurveyView view = take(run, stated.level(), List.of(new Reply(stated.teacherId(), sheet -> stated.answers())));
        if (view == null) {
            throw FeedbackProblem.FEEDBACK_GIVEN.refuse(stated.level()).at("/teacherId");
        }
        return view;
    }

    /// Records what many participants answer; refuses all where it would refuse one. What somebody answers who has
    /// answered before is left out, and nobody is told: a file that is only tried, or refused for another row, else
    /// tells who has answered.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal FEEDBACK_GIVEN where the same person answers twice in it
    void recordAll(CourseRun run, FeedbackLevel level, List<Reply> replies) {
        if (replies.stream().map(Reply::teacherId).distinct().count() < replies.size()) {
            throw FeedbackProblem.FEEDBACK_GIVEN.refuse(level).at("/teacherId");
        }
        take(run, level, replies);
    }

    /// @return null where all have answered before
    private @Nullable SurveyView take(CourseRun run, FeedbackLevel level, List<Reply> replies) {
        List<UUID> people = replies.stream().map(Reply::teacherId).toList();
        teachers.requireNamed(people);
        requireOpen(run, level);
        requireParticipants(run, people);
        FeedbackSurvey survey = surveys.locked(
                run.id(), level, forms.asked(run.courseId(), level).id(), clock.instant());
        Sheet sheet = Sheet.of(forms.get(survey.formId()));
        Map<String, List<Given>> given = new LinkedHashMap<>();
        replies.forEach(reply -> given.put(
                mark(survey, reply.teacherId()), sheet.check(reply.answers().to(sheet))));
        given.keySet().retainAll(surveys.mark(survey, given.keySet()));
        if (given.isEmpty()) {
            return null;
        }
        keep(survey, given.values());
        survey.answer(given.size());
        surveys.flush();
        SurveyView view = SurveyView.of(survey);
        changes.record("feedback-survey", survey.id(), "ANSWERED", view.published());
        return view;
    }

    /// Whether a participant can answer that, whether or not the participant has answered before.
    void check(CourseRun run, UUID teacherId, FeedbackLevel level, AnswersTo answers, Checks checks) {
        checks.on("/teacherId", () -> {
                    requireParticipants(run, List.of(teachers.named(teacherId).id()));
                    if (!checks.claim("/teacherId", teacherId)) {
                        throw FeedbackProblem.FEEDBACK_GIVEN.refuse(level).at("/teacherId");
                    }
                })
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

    private void keep(FeedbackSurvey survey, Collection<List<Given>> given) {
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
