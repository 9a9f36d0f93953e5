package kz.tirek.conventions.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import kz.tirek.conventions.problem.Constraints;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class ConstraintMessagesTest {

    @Inject
    Constraints constraints;

    @SuppressWarnings("MultipleNullnessAnnotations") // a constraint says what must hold, a type what may come
    record Form(
            @Iin @Nullable String iin,
            @Bin @Nullable String bin,
            @Kato @Nullable String kato,
            @NotNull @Nullable String name,
            @Size(max = 3) String note,
            @DecimalMin(value = "0", inclusive = false) BigDecimal share,
            @Pattern(regexp = "[A-Z]{2}") String code) {}

    @Test
    void tellsAWrongCheckDigitFromWhatCannotBeANumber() {
        Form form = new Form("991231100001", null, null, "", "", BigDecimal.ONE, "KZ");
        assertThat(constraints.faults(form))
                .containsExactly(fault(
                        "iin",
                        "iin",
                        "бақылау цифры сәйкес келмейді: қате жазылған немесе солай берілген, оны әкімші себебін көрсетіп"
                                + " қабылдай алады",
                        "контрольная цифра не сходится: это описка или номер так выдан, и администратор может принять"
                                + " его с указанием причины",
                        "the check digit does not fit: a slip, or a number that was issued so, which an administrator"
                                + " may take with a reason"));
    }

    @Test
    void saysWhatIsWrongInThreeLanguages() {
        Form form = new Form("991331100004", "991231100000", "27360000", null, "long", BigDecimal.ZERO, "x");
        assertThat(constraints.faults(form))
                .containsExactly(
                        fault(
                                "bin",
                                "bin",
                                "БСН емес: тіркелген айы мен бақылау цифры дұрыс 12 цифр қажет",
                                "не БИН: нужны 12 цифр с месяцем регистрации и верной контрольной цифрой",
                                "is not a BIN: 12 digits with a month of registration and a check digit that fits"),
                        fault(
                                "code",
                                "pattern",
                                "[A-Z]{2} үлгісіне сай емес",
                                "не соответствует образцу [A-Z]{2}",
                                "does not have the form [A-Z]{2}"),
                        fault(
                                "iin",
                                "iin",
                                "ЖСН емес: туған күні мен бақылау цифры дұрыс 12 цифр қажет",
                                "не ИИН: нужны 12 цифр с датой рождения и верной контрольной цифрой",
                                "is not an IIN: 12 digits with a date of birth and a check digit that fits"),
                        fault(
                                "kato",
                                "kato",
                                "ӘАОЖ коды емес: 9 цифр қажет, біріншісі 0 емес",
                                "не код КАТО: нужны 9 цифр, первая не 0",
                                "is not a KATO code: 9 digits, the first not 0"),
                        fault("name", "not-null", "міндетті өріс", "обязательное поле", "is required"),
                        fault(
                                "note",
                                "size",
                                "таңба не элемент саны: ең көбі 3",
                                "число знаков или элементов: не больше 3",
                                "number of characters or items: at most 3"),
                        fault(
                                "share",
                                "decimal-min",
                                "0 мәнінен үлкен болуы керек",
                                "должно быть больше 0",
                                "must be greater than 0"));
    }

    @Test
    void takesNullAndWhatIsRight() {
        assertThat(constraints.faults(new Form(null, null, null, "x", "abc", BigDecimal.ONE, "KZ")))
                .isEmpty();
        assertThat(constraints.faults(
                        new Form("991231100000", "991240000003", "273600000", "x", "abc", BigDecimal.ONE, "KZ")))
                .isEmpty();
    }

    @Test
    void hasEveryMessageInEveryLanguage() throws IOException {
        assertThat(messages("_kk").keySet())
                .isEqualTo(messages("_ru").keySet())
                .isEqualTo(messages("").keySet())
                .hasSizeGreaterThan(25);
    }

    private static FieldFault fault(String field, String code, String kk, String ru, String en) {
        return new FieldFault("/" + field, code, new Text(kk, ru, en));
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream file = ConstraintMessagesTest.class.getResourceAsStream(
                "/ContributorValidationMessages" + language + ".properties")) {
            messages.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return messages;
    }
}
