package kz.tirek.funding.auditrule;

import java.util.List;
import java.util.Optional;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;

/// A parameter of a kind of rule.
///
/// @param initial its value where nobody says another: an Integer, a Boolean, or a String
/// @param least of whole numbers the smallest, of amounts in tiyn; 0 for others
/// @param most of whole numbers the largest, of amounts in tiyn; 0 for others
/// @param options of a choice
record Parameter(String name, Type type, Object initial, long least, long most, List<String> options, Text meaning) {

    private static final Text NUMBER =
            new Text("бүтін сан болуы керек", "должно быть целым числом", "must be a whole number");
    private static final Text TRUTH = new Text("true не false", "true или false", "must be true or false");
    private static final Text AMOUNT = new Text(
            "теңгедегі сома, мысалы 1000000.00", "сумма в тенге, например 1000000.00", "an amount such as 1000000.00");

    /// What a value is.
    enum Type {
        /// A whole number.
        INTEGER,
        BOOLEAN,
        /// Tenge, as a decimal string.
        AMOUNT,
        /// One of the options.
        CHOICE
    }

    static Parameter number(String name, int initial, int least, int most, Text meaning) {
        return new Parameter(name, Type.INTEGER, initial, least, most, List.of(), meaning);
    }

    static Parameter truth(String name, boolean initial, Text meaning) {
        return new Parameter(name, Type.BOOLEAN, initial, 0, 0, List.of(), meaning);
    }

    static Parameter amount(String name, String initial, Text meaning) {
        return new Parameter(name, Type.AMOUNT, initial, 1, Money.LARGEST.tiyn(), List.of(), meaning);
    }

    static Parameter choice(String name, List<String> options, Text meaning) {
        return new Parameter(name, Type.CHOICE, options.getFirst(), 0, 0, options, meaning);
    }

    /// What is wrong with a value; empty if nothing.
    Optional<Text> fault(Object value) {
        return switch (type) {
            case INTEGER ->
                value instanceof Integer number
                        ? (number < least || number > most ? Optional.of(range(least, most)) : Optional.empty())
                        : Optional.of(NUMBER);
            case BOOLEAN -> value instanceof Boolean ? Optional.empty() : Optional.of(TRUTH);
            case AMOUNT ->
                value instanceof String text && text.matches("(0|[1-9][0-9]{0,13})(\\.[0-9]{1,2})?")
                        ? (outside(text) ? Optional.of(range(0.01, most / 100)) : Optional.empty())
                        : Optional.of(AMOUNT);
            case CHOICE ->
                value instanceof String text && options.contains(text) ? Optional.empty() : Optional.of(oneOf());
        };
    }

    /// The value as rules read it: whole numbers and truths as they are, amounts in tiyn, choices as texts.
    Object read(Object value) {
        return type == Type.AMOUNT ? (Object) Money.parse((String) value).tiyn() : value;
    }

    /// The value as it is kept: amounts in one spelling.
    Object kept(Object value) {
        return type == Type.AMOUNT ? Money.parse((String) value).toString() : value;
    }

    private boolean outside(String amount) {
        long tiyn = Money.parse(amount).tiyn();
        return tiyn < least || tiyn > most;
    }

    private static Text range(Number from, Number until) {
        return new Text(
                "%s мен %s аралығында".formatted(from, until),
                "от %s до %s".formatted(from, until),
                "from %s to %s".formatted(from, until));
    }

    private Text oneOf() {
        String all = String.join(", ", options);
        return new Text("мыналардың бірі: " + all, "одно из: " + all, "one of " + all);
    }
}
