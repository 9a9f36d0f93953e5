package kz.tirek.funding.money;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

    record Body(@Iban String iban, @Bic String bic) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ969990000000000000",
                "KZ90999TEST000000001",
                "KZ20999KZT0000000042",
                "KZ770000000000000001",
                "KZ86125KZT5004100100",
                "kz86 125k zt50 0410 0100"
            })
    void takesKazakhstanIbans(String iban) {
        assertThat(messages("iban", iban)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ979990000000000000",
                "KZ96999000000000000",
                "KZ9699900000000000000",
                "KZ9699A0000000000000",
                "KZ969990001000000000",
                "DE89370400440532013000",
                ""
            })
    void refusesOtherIbans(String iban) {
        assertThat(messages("iban", iban)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSBKKZK", "HSBKRUKX", "HSBKKZKXXXX", "1SBKKZKX", ""})
    void refusesOtherBics(String bic) {
        assertThat(messages("bic", bic)).hasSize(1);
    }

    @Test
    void keepsTheNormalFormAndMasksIt() {
        BankAccount account = new BankAccount("kz86 125k zt50 0410 0100", "hsbkkzkx");
        assertThat(account).isEqualTo(new BankAccount("KZ86125KZT5004100100", "HSBKKZKX"));
        assertThat(account.masked().iban()).isEqualTo("KZ86************0100");
    }

    private static Set<String> messages(String field, String value) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validateValue(Body.class, field, value).stream()
                    .map(violation -> violation.getMessage())
                    .collect(Collectors.toSet());
        } finally {
            Locale.setDefault(before);
        }
    }
}
