package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.training.courserun.CourseRun;

/// Who has not answered yet, as far as that may be told. The list moves on with every fifth answer and never leaves
/// fewer than five people before everybody has answered: whoever watches it and the figures learns of no answer that
/// it is of one of fewer than five.
@ApplicationScoped
class Outstanding {

    private final FeedbackSurveys surveys;
    private final Answering answering;

    @Inject
    Outstanding(FeedbackSurveys surveys, Answering answering) {
        this.surveys = surveys;
        this.answering = answering;
    }

    /// The teachers who took part in the run and are not known to have answered.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal RUN_NOT_HELD, FEEDBACK_NOT_OPEN
    List<UUID> of(CourseRun run, FeedbackLevel level) {
        answering.requireOpen(run, level);
        List<UUID> asked = surveys.participants(run.id());
        FeedbackSurvey survey = surveys.of(run.id()).stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElse(null);
        if (survey == null) {
            return asked;
        }
        if (survey.answered() >= asked.size()) {
            return List.of();
        }
        Map<String, Integer> marked = surveys.steps(survey);
        Map<UUID, Integer> steps = asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        teacher -> marked.getOrDefault(answering.mark(survey, teacher), Integer.MAX_VALUE)));
        for (int step = survey.answered() / Suppression.LEAST; step > 0; step--) {
            int first = step;
            List<UUID> left = asked.stream()
                    .filter(teacher -> steps.getOrDefault(teacher, first) >= first)
                    .toList();
            if (left.size() >= Suppression.LEAST) {
                return left;
            }
        }
        return asked;
    }
}
