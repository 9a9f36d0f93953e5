package kz.tirek.conventions.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import kz.tirek.conventions.identifier.NationalNumber.Business;
import kz.tirek.conventions.identifier.NationalNumber.Individual;
import kz.tirek.conventions.identifier.NationalNumber.Kind;
import kz.tirek.conventions.identifier.NationalNumber.Sex;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class NationalNumberTest {

    @Test
    void takesWhatCanExist() throws IOException {
        assertThat(vectors("individuals"))
                .hasSize(6)
                .allSatisfy(digits -> assertThat(NationalNumber.find(digits)).containsInstanceOf(Individual.class));
        assertThat(vectors("businesses"))
                .hasSize(6)
                .allSatisfy(digits -> assertThat(NationalNumber.find(digits)).containsInstanceOf(Business.class));
    }

    @Test
    void refusesWhatCannotExist() throws IOException {
        assertThat(vectors("notIndividuals"))
                .hasSize(17)
                .allSatisfy(digits -> assertThat(NationalNumber.find(digits)).isEmpty());
        assertThat(vectors("notBusinesses"))
                .hasSize(14)
                .noneMatch(digits -> NationalNumber.find(digits)
                        .filter(Business.class::isInstance)
                        .isPresent());
    }

    @Test
    void takesAWrongCheckDigitButNoOtherFaultWhereItIsLeftOutOfAccount() {
        assertThat(NationalNumber.findUnchecked("991231100001")).isPresent();
        assertThat(NationalNumber.findUnchecked("991231100160")).isPresent();
        assertThat(List.of(
                        "99123110000", "991331100004", "990230100002", "991231700009", "9912311000O0", "000000000000"))
                .noneMatch(digits -> NationalNumber.findUnchecked(digits).isPresent());
        assertThat(NationalNumber.findUnchecked("991240000006")).isEmpty();
    }

    @Test
    void readsTheBirthDateAndSexOfAPerson() {
        assertThat(NationalNumber.parse("991231100000"))
                .isEqualTo(new Individual("991231100000", LocalDate.of(1899, 12, 31), Sex.MALE));
        assertThat(NationalNumber.parse("000101200002"))
                .isEqualTo(new Individual("000101200002", LocalDate.of(1800, 1, 1), Sex.FEMALE));
    }

    @Test
    void readsTheRegistrationOfABusiness() {
        assertThat(NationalNumber.parse("991241000009"))
                .isEqualTo(new Business(
                        "991241000009", YearMonth.of(1999, 12), NationalNumber.Type.RESIDENT, Kind.BRANCH));
        assertThat(NationalNumber.parse("991260000002"))
                .isEqualTo(new Business(
                        "991260000002",
                        YearMonth.of(1999, 12),
                        NationalNumber.Type.JOINT_SOLE_PROPRIETORSHIP,
                        Kind.HEAD));
    }

    @Test
    void namesTheBrokenRuleButNotThePerson() {
        assertThatThrownBy(() -> NationalNumber.parse("990230100002"))
                .hasMessage("the first six digits are no date of birth");
        assertThat(NationalNumber.parse("991231100000")).hasToString("Individual[9912******00]");
    }

    private static List<String> vectors(String list) throws IOException {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(NationalNumberTest.class.getResourceAsStream("/national-numbers.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                    .filter(row -> row.get("list").equals(list))
                    .map(row -> row.get("digits"))
                    .toList();
        }
    }
}
