package kz.tirek.training.feedback;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of a file of answers: one participant, with one value per question in the order of the form.
@Schema(description = "A row of a file of answers")
record ResponseRow(
        @NotNull UUID teacherId, @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 2000) String> answers) {

    /// A file for the contract.
    static final String EXAMPLE = """
            teacherId,answers
            0198c5a0-0000-7000-8000-000000000004,5; 4; 5; 5; yes; More practice
            """;

    private static final Pattern MARK = Pattern.compile("[1-5]");
    private static final Pattern MARKS = Pattern.compile("([1-5])\\s*>\\s*([1-5])");
    private static final Pattern YES = Pattern.compile("(?i)yes|true|да|иә|1");
    private static final Pattern NO = Pattern.compile("(?i)no|false|нет|жоқ|0");

    private static final Text MANY = new Text(
            "жауап саны сұрақ санынан көп", "ответов больше, чем вопросов", "there are more answers than questions");
    private static final Text UNREADABLE = new Text("жауап оқылмайды", "ответ не читается", "an answer cannot be read");

    /// The answers to the questions of the sheet.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST with every value that is none of its kind
    List<Answer> to(Sheet sheet) {
        List<FieldFault> faults = new ArrayList<>();
        List<Answer> read = new ArrayList<>();
        if (answers.size() > sheet.questions().size()) {
            faults.add(new FieldFault("/answers", "too-many-answers", MANY));
        }
        for (int place = 0; place < Math.min(answers.size(), sheet.questions().size()); place++) {
            FeedbackQuestion question = sheet.questions().get(place);
            String value = answers.get(place).strip();
            if (value.isEmpty()) {
                continue;
            }
            Answer answer = answer(question, value, sheet.twice());
            if (answer == null) {
                faults.add(new FieldFault("/answers/" + place, "answer-of-kind", UNREADABLE));
            } else {
                read.add(answer);
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return read;
    }

    private static @Nullable Answer answer(FeedbackQuestion question, String value, boolean twice) {
        return switch (question.kind()) {
            case SCALE -> scale(question.id(), value, twice);
            case YES_NO -> yes(question.id(), value);
            case TEXT -> new Answer(question.id(), null, null, null, value);
        };
    }

    private static @Nullable Answer scale(UUID question, String value, boolean twice) {
        Matcher marks = MARKS.matcher(value);
        if (twice) {
            return marks.matches()
                    ? new Answer(question, Integer.valueOf(marks.group(2)), Integer.valueOf(marks.group(1)), null, null)
                    : null;
        }
        return MARK.matcher(value).matches() ? new Answer(question, Integer.valueOf(value), null, null, null) : null;
    }

    private static @Nullable Answer yes(UUID question, String value) {
        boolean yes = YES.matcher(value).matches();
        return yes || NO.matcher(value).matches() ? new Answer(question, null, null, yes, null) : null;
    }
}
