package kz.tirek.training.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form as it is stated.
@Schema(description = "The questions of one level, for all runs or for those of one course")
record NewFeedbackForm(
        @Schema(
                description = "Id of the course whose runs it is for; all others are asked with the common form",
                examples = "0198c5a0-0000-7000-8000-000000000002")
        @Nullable
        UUID courseId,

        @Schema(examples = "REACTION") @NotNull FeedbackLevel level,

        @NotNull @Valid Name name,

        @Schema(description = "In the order in which they are asked") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid NewQuestion> questions) {

    private static final Text FREE = new Text(
            "мәтіндік жауап міндетті болмайды",
            "ответ текстом не бывает обязательным",
            "an answer in words is never required");

    static NewFeedbackForm of(FeedbackForm form) {
        return new NewFeedbackForm(
                form.courseId(),
                form.level(),
                form.name(),
                form.questions().stream()
                        .map(question -> new NewQuestion(question.kind(), question.isRequired(), question.text()))
                        .toList());
    }

    /// Refuses required texts: they would make people write what identifies them.
    NewFeedbackForm consistent() {
        List<FieldFault> faults = IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).kind() == QuestionKind.TEXT
                        && questions.get(i).required())
                .mapToObj(i -> new FieldFault("/questions/" + i + "/required", "text-is-free", FREE))
                .toList();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return this;
    }
}
