package kz.tirek.conventions.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    record Body(@Tenge String amount) {}

    @ParameterizedTest
    @CsvSource({
        "249800000.00, 24980000000",
        "249800000, 24980000000",
        "0.5, 50",
        "0.05, 5",
        "-1.20, -120",
        "10000000000000.00, 1000000000000000",
        "999999999999999, 99999999999999900",
        "9999999999999999, 999999999999999900",
        "92233720368547758.07, 9223372036854775807"
    })
    void readsDecimalStrings(String text, long tiyn) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofTiyn(tiyn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".5",
                "5.",
                "01",
                "+5",
                "1e3",
                "1,5",
                "1 000",
                "0.001",
                "NaN",
                "٣",
                "92233720368547758.08",
                "99999999999999999",
                "999999999999999999",
                "9999999999999999999",
                "99999999999999999999"
            })
    void refusesOtherSpellings(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void writesWhatItReads(@ForAll long tiyn) {
        if (tiyn != Long.MIN_VALUE) {
            assertThat(Money.parse(Money.ofTiyn(tiyn).toString())).isEqualTo(Money.ofTiyn(tiyn));
        }
    }

    @Property
    void addsExactly(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long a, @ForAll int b) {
        assertThat(Money.ofTiyn(a).plus(Money.ofTiyn(b)).minus(Money.ofTiyn(b))).isEqualTo(Money.ofTiyn(a));
    }

    @Test
    void neverOverflowsSilently() {
        assertThatThrownBy(() -> Money.ofTiyn(Long.MAX_VALUE).plus(Money.ofTiyn(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', must be an amount",
        "abc, must be an amount",
        "1.001, must not have more than two decimals",
        "0.00, must be greater than zero",
        "-5.00, must be greater than zero",
        "10000000000000.01, must not exceed",
        "999999999999999, must not exceed",
        "9999999999999999, must not exceed",
        "99999999999999999, must not exceed",
        "99999999999999999.99, must not exceed",
        "999999999999999999, must not exceed",
        "9999999999999999999, must not exceed",
        "99999999999999999999999, must not exceed"
    })
    void saysWhatIsWrongWithAnAmount(String text, String message) {
        assertThat(messages(text)).singleElement().asString().startsWith(message);
    }

    private static Set<String> messages(String value) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validateValue(Body.class, "amount", value).stream()
                    .map(violation -> violation.getMessage())
                    .collect(Collectors.toSet());
        } finally {
            Locale.setDefault(before);
        }
    }
}
