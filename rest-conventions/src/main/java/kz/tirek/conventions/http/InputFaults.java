package kz.tirek.conventions.http;

import java.time.LocalDate;
import java.util.Objects;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;

/// The faults of input that no constraint annotation can name, because the value never became an object.
final class InputFaults {

    private static final Text UNKNOWN = new Text("мұндай өріс жоқ", "такого поля нет", "there is no such field");
    private static final Text UNKNOWN_PARAMETER =
            new Text("мұндай параметр жоқ", "такого параметра нет", "there is no such parameter");
    private static final Text REPEATED =
            new Text("бір рет қана беріледі", "передаётся только один раз", "may be given once only");
    private static final Text TYPE = new Text("түрі басқа болуы керек", "другой тип значения", "the type is wrong");
    private static final Text VALUE = new Text("жарамсыз мән", "недопустимое значение", "the value is not valid");
    private static final Text BODY = new Text("сұрау денесі қажет", "нужно тело запроса", "a body is required");
    private static final Text CONTROL = new Text(
            "басқару таңбалары болмауы керек",
            "не должно содержать управляющих символов",
            "must not contain control characters");

    private InputFaults() {}

    static FieldFault unknownProperty(String pointer) {
        return new FieldFault(pointer, "unknown-property", UNKNOWN);
    }

    static FieldFault unknownParameter(String name) {
        return new FieldFault(name, "unknown-parameter", UNKNOWN_PARAMETER);
    }

    static FieldFault repeatedParameter(String name) {
        return new FieldFault(name, "repeated-parameter", REPEATED);
    }

    /// JSON of another kind than `type` is written in; the message says what is expected.
    static FieldFault wrongType(String pointer, Class<?> type) {
        return new FieldFault(pointer, "wrong-type", Objects.requireNonNullElse(ExpectedValue.of(type), TYPE));
    }

    static FieldFault bodyRequired() {
        return new FieldFault("", "body-required", BODY);
    }

    static FieldFault controlCharacter(String pointer) {
        return new FieldFault(pointer, "control-character", CONTROL);
    }

    /// A value that says nothing of `type`; the message says what is expected.
    static FieldFault wrongValue(String pointer, Class<?> type) {
        return new FieldFault(pointer, "wrong-value", Objects.requireNonNullElse(ExpectedValue.of(type), VALUE));
    }

    static FieldFault longText(String name, int most) {
        return new FieldFault(
                name,
                "wrong-value",
                new Text(
                        "ең көбі %d таңба".formatted(most),
                        "не больше %d символов".formatted(most),
                        "at most %d characters".formatted(most)));
    }

    /// Whether a date lies in years that people, documents and the database know: 1800 to 9999.
    static boolean isSensible(LocalDate date) {
        return date.getYear() >= 1800 && date.getYear() <= 9999;
    }

    /// Whether `text` shows nothing: white space of any script only, no-break spaces among it.
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /// Whether `text` holds a character no field takes: controls other than tab and line ends, and halves of
    /// surrogate pairs, neither of which PostgreSQL or a reader could show.
    static boolean hasControlCharacter(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
