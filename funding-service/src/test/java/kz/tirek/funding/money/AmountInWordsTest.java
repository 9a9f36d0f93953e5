package kz.tirek.funding.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.tirek.conventions.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, Нөл теңге 00 тиын, Ноль тенге 00 тиынов",
        "0.01, Нөл теңге 01 тиын, Ноль тенге 01 тиын",
        "0.11, Нөл теңге 11 тиын, Ноль тенге 11 тиынов",
        "1.02, Бір теңге 02 тиын, Один тенге 02 тиына",
        "2.22, Екі теңге 22 тиын, Два тенге 22 тиына",
        "10.05, Он теңге 05 тиын, Десять тенге 05 тиынов",
        "19.21, Он тоғыз теңге 21 тиын, Девятнадцать тенге 21 тиын",
        "40.14, Қырық теңге 14 тиын, Сорок тенге 14 тиынов",
        "100.00, Жүз теңге 00 тиын, Сто тенге 00 тиынов",
        "212.99, Екі жүз он екі теңге 99 тиын, Двести двенадцать тенге 99 тиынов",
        "1000.00, Бір мың теңге 00 тиын, Одна тысяча тенге 00 тиынов",
        "2000.00, Екі мың теңге 00 тиын, Две тысячи тенге 00 тиынов",
        "5001.00, Бес мың бір теңге 00 тиын, Пять тысяч один тенге 00 тиынов",
        "11000.00, Он бір мың теңге 00 тиын, Одиннадцать тысяч тенге 00 тиынов",
        "21001.00, Жиырма бір мың бір теңге 00 тиын, Двадцать одна тысяча один тенге 00 тиынов",
        "100000.00, Жүз мың теңге 00 тиын, Сто тысяч тенге 00 тиынов",
        "112003.00, Жүз он екі мың үш теңге 00 тиын, Сто двенадцать тысяч три тенге 00 тиынов",
        "1000000.00, Бір миллион теңге 00 тиын, Один миллион тенге 00 тиынов",
        "1500000.50, Бір миллион бес жүз мың теңге 50 тиын, Один миллион пятьсот тысяч тенге 50 тиынов",
        "2002002.00, Екі миллион екі мың екі теңге 00 тиын, Два миллиона две тысячи два тенге 00 тиынов",
        "14000000000.00, Он төрт миллиард теңге 00 тиын, Четырнадцать миллиардов тенге 00 тиынов",
        "10000000000000.00, Он триллион теңге 00 тиын, Десять триллионов тенге 00 тиынов",
    })
    void writesAnAmountInBothLanguages(String amount, String kk, String ru) {
        assertThat(AmountInWords.kk(Money.parse(amount))).isEqualTo(kk);
        assertThat(AmountInWords.ru(Money.parse(amount))).isEqualTo(ru);
    }

    @Test
    void writesTheLargestAmountThereIs() {
        assertThat(AmountInWords.ru(Money.ofTiyn(Long.MAX_VALUE)))
                .isEqualTo("Девяносто два квадриллиона двести тридцать три триллиона семьсот двадцать миллиардов"
                        + " триста шестьдесят восемь миллионов пятьсот сорок семь тысяч семьсот пятьдесят восемь"
                        + " тенге 07 тиынов");
        assertThatThrownBy(() -> AmountInWords.kk(Money.ofTiyn(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 2_000)
    void neverWritesTwoAmountsAlike(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long tiyn,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long other) {
        Money amount = Money.ofTiyn(tiyn);
        Money another = Money.ofTiyn(other);
        assertThat(AmountInWords.kk(amount).equals(AmountInWords.kk(another))).isEqualTo(tiyn == other);
        assertThat(AmountInWords.ru(amount).equals(AmountInWords.ru(another))).isEqualTo(tiyn == other);
        assertThat(AmountInWords.ru(amount)).doesNotContain("  ").doesNotContain("null");
    }
}
