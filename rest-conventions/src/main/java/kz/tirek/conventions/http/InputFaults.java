package kz.tirek.conventions.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    static FieldFault wrongType(String pointer) {
        return new FieldFault(pointer, "wrong-type", TYPE);
    }

    static FieldFault bodyRequired() {
        return new FieldFault("", "body-required", BODY);
    }

    static FieldFault controlCharacter(String pointer) {
        return new FieldFault(pointer, "control-character", CONTROL);
    }

    /// A text that is no value of `type`; an enum's message lists the values there are.
    static FieldFault wrongValue(String pointer, Class<?> type) {
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return new FieldFault(
                    pointer,
                    "wrong-value",
                    new Text("мәндердің бірі: " + values, "одно из значений: " + values, "one of: " + values));
        }
        String kind = type.getSimpleName();
        return new FieldFault(
                pointer,
                "wrong-value",
                new Text(kind + " ретінде оқылмайды", "не читается как " + kind, "cannot be read as " + kind));
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
