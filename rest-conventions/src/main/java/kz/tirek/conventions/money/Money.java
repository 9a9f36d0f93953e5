package kz.tirek.conventions.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount of tenge (KZT, ISO 4217 code 398), counted in tiyn: 1 KZT = 100 tiyn.
///
/// In JSON it is a decimal string with two decimals, never a number, so that no reader rounds it.
@Schema(
        type = SchemaType.STRING,
        description = "Tenge as a decimal string",
        pattern = "^-?[0-9]{1,17}\\.[0-9]{2}$",
        examples = "249800000.00")
public record Money(long tiyn) implements Comparable<Money> {

    /// Nothing.
    public static final Money ZERO = new Money(0);

    /// The largest amount a request may name: ten trillion tenge. Sums may be larger.
    public static final Money LARGEST = new Money(1_000_000_000_000_000L);

    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,16})(\\.[0-9]{1,2})?");

    /// The amount of `tiyn`.
    public static Money ofTiyn(long tiyn) {
        return new Money(tiyn);
    }

    /// The amount that `text` writes: digits without leading zeros, then at most two decimals.
    ///
    /// @throws IllegalArgumentException if it is written in another way, or is too large to be counted
    @JsonCreator
    public static Money parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an amount of tenge with at most two decimals");
        }
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        int point = digits.indexOf('.');
        long tenge = Long.parseLong(point < 0 ? digits : digits.substring(0, point));
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        long tiyn = decimals.isEmpty() ? 0 : Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1);
        if (tenge > (Long.MAX_VALUE - tiyn) / 100) {
            throw new IllegalArgumentException("'" + text + "' is too large an amount");
        }
        long amount = tenge * 100 + tiyn;
        return new Money(negative ? -amount : amount);
    }

    /// The sum; an overflow is an error, never a wrong figure.
    public Money plus(Money other) {
        return new Money(Math.addExact(tiyn, other.tiyn));
    }

    /// The difference; an overflow is an error, never a wrong figure.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(tiyn, other.tiyn));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(tiyn, other.tiyn);
    }

    /// The decimal string, as in `249800000.00`.
    @JsonValue
    @Override
    public String toString() {
        long absolute = Math.absExact(tiyn);
        return (tiyn < 0 ? "-" : "") + absolute / 100 + '.' + absolute / 10 % 10 + absolute % 10;
    }
}
