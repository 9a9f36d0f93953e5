package kz.tirek.training.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// Checks answers against the questions of a form.
///
/// @param twice whether marks are given before and after
record Sheet(List<FeedbackQuestion> questions, boolean twice) {

    private static final Text UNKNOWN =
            new Text("үлгіде мұндай сұрақ жоқ", "в форме нет такого вопроса", "the form has no such question");
    private static final Text REPEATED =
            new Text("сұраққа екі рет жауап берілген", "на вопрос отвечено дважды", "the question is answered twice");
    private static final Text KIND = new Text(
            "жауап сұрақтың түріне сай емес",
            "ответ не того вида, что вопрос",
            "the answer is not of the kind the question asks for");

    static Sheet of(FeedbackForm form) {
        return new Sheet(form.questions(), form.level() == FeedbackLevel.LEARNING);
    }

    /// The answers in the order of the questions.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST with everything that is wrong
    List<Given> check(List<Answer> answers) {
        List<FieldFault> faults = new ArrayList<>();
        Map<UUID, Answer> byQuestion = new HashMap<>();
        for (int index = 0; index < answers.size(); index++) {
            Answer answer = answers.get(index);
            FeedbackQuestion question = question(answer.questionId());
            if (question == null) {
                faults.add(new FieldFault("/answers/" + index + "/questionId", "unknown-question", UNKNOWN));
            } else if (byQuestion.put(answer.questionId(), answer) != null) {
                faults.add(new FieldFault("/answers/" + index + "/questionId", "answered-twice", REPEATED));
            } else if (!suits(question, answer)) {
                faults.add(new FieldFault("/answers/" + index, "answer-of-kind", KIND));
            }
        }
        List<Given> given = questions.stream()
                .map(question -> given(question, byQuestion.get(question.id())))
                .toList();
        given.stream()
                .filter(answer -> answer.question().isRequired()
                        && !byQuestion.containsKey(answer.question().id()))
                .forEach(answer -> faults.add(missing(answer.question())));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return given;
    }

    private static FieldFault missing(FeedbackQuestion question) {
        int number = question.position() + 1;
        return new FieldFault(
                "/answers",
                "answer-missing",
                new Text(
                        number + "-сұраққа жауап жоқ",
                        "нет ответа на обязательный вопрос " + number,
                        "the required question " + number + " is not answered"));
    }

    private @Nullable FeedbackQuestion question(UUID id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private boolean suits(FeedbackQuestion question, Answer answer) {
        boolean before = twice && question.kind() == QuestionKind.SCALE;
        return (answer.mark() != null) == (question.kind() == QuestionKind.SCALE)
                && (answer.markBefore() != null) == before
                && (answer.yes() != null) == (question.kind() == QuestionKind.YES_NO)
                && (answer.text() != null) == (question.kind() == QuestionKind.TEXT);
    }

    private static Given given(FeedbackQuestion question, @Nullable Answer answer) {
        if (answer == null) {
            return new Given(question, null, null, null);
        }
        Integer mark = answer.yes() == null ? answer.mark() : Integer.valueOf(answer.yes() ? 1 : 0);
        return new Given(question, mark, answer.markBefore(), answer.text());
    }
}
