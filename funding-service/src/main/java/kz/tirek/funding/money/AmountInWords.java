package kz.tirek.funding.money;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.tirek.conventions.money.Money;

/// An amount of tenge as payment documents write it: tenge in words, tiyn in two digits, as in
/// «Екі мың жиырма бір теңге 05 тиын» and «Две тысячи двадцать один тенге 05 тиынов».
public final class AmountInWords {

    private static final List<String> ONES_KK =
            List.of("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
    private static final List<String> TENS_KK =
            List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final List<String> SCALES_KK = List.of("", "мың", "миллион", "миллиард", "триллион", "квадриллион");

    private static final List<String> ONES_RU = List.of(
            "",
            "один",
            "два",
            "три",
            "четыре",
            "пять",
            "шесть",
            "семь",
            "восемь",
            "девять",
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать");
    private static final List<String> TENS_RU = List.of(
            "",
            "десять",
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто");
    private static final List<String> HUNDREDS_RU = List.of(
            "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот");
    private static final List<Forms> SCALES_RU = List.of(
            new Forms("", "", ""),
            new Forms("тысяча", "тысячи", "тысяч"),
            new Forms("миллион", "миллиона", "миллионов"),
            new Forms("миллиард", "миллиарда", "миллиардов"),
            new Forms("триллион", "триллиона", "триллионов"),
            new Forms("квадриллион", "квадриллиона", "квадриллионов"));
    private static final Forms TIYN_RU = new Forms("тиын", "тиына", "тиынов");

    private AmountInWords() {}

    /// A Russian noun after a number: 1 тысяча, 2 тысячи, 5 тысяч.
    private record Forms(String one, String few, String many) {

        String after(long number) {
            long tens = number % 100;
            if (tens >= 11 && tens <= 14) {
                return many;
            }
            return switch ((int) (number % 10)) {
                case 1 -> one;
                case 2, 3, 4 -> few;
                default -> many;
            };
        }
    }

    /// Three digits of a number.
    ///
    /// @param scale how many thousands they are multiplied by: 0 ones, 1 thousands, 2 millions
    private record Group(int digits, int scale) {

        int hundreds() {
            return digits / 100;
        }

        int rest() {
            return digits % 100;
        }
    }

    /// In Kazakh.
    ///
    /// @throws IllegalArgumentException if the amount is negative
    public static String kk(Money amount) {
        return sentence(tenge(amount, "нөл", AmountInWords::kk), "теңге", tiyn(amount), "тиын");
    }

    /// In Russian.
    ///
    /// @throws IllegalArgumentException if the amount is negative
    public static String ru(Money amount) {
        int tiyn = tiyn(amount);
        return sentence(tenge(amount, "ноль", AmountInWords::ru), "тенге", tiyn, TIYN_RU.after(tiyn));
    }

    private static String sentence(String tenge, String currency, int tiyn, String fraction) {
        String text = "%s %s %02d %s".formatted(tenge, currency, tiyn, fraction);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static int tiyn(Money amount) {
        return (int) (amount.tiyn() % 100);
    }

    private static String tenge(Money amount, String zero, Function<Group, String> language) {
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new IllegalArgumentException("the amount " + amount + " is negative");
        }
        String words = "";
        int scale = 0;
        for (long rest = amount.tiyn() / 100; rest > 0; rest /= 1000) {
            int digits = (int) (rest % 1000);
            if (digits > 0) {
                words = joined(language.apply(new Group(digits, scale)), words);
            }
            scale++;
        }
        return words.isEmpty() ? zero : words;
    }

    /// A hundred is «жүз» alone; a thousand and all above it are counted from one: «бір мың», «бір миллион».
    private static String kk(Group group) {
        String hundreds = switch (group.hundreds()) {
            case 0 -> "";
            case 1 -> "жүз";
            default -> ONES_KK.get(group.hundreds()) + " жүз";
        };
        return joined(
                hundreds, TENS_KK.get(group.rest() / 10), ONES_KK.get(group.rest() % 10), SCALES_KK.get(group.scale()));
    }

    /// Thousands are feminine: «одна тысяча», «две тысячи».
    private static String ru(Group group) {
        boolean teens = group.rest() < 20;
        int ones = teens ? group.rest() : group.rest() % 10;
        String counted = switch (ones) {
            case 1 -> group.scale() == 1 ? "одна" : "один";
            case 2 -> group.scale() == 1 ? "две" : "два";
            default -> ONES_RU.get(ones);
        };
        return joined(
                HUNDREDS_RU.get(group.hundreds()),
                teens ? "" : TENS_RU.get(group.rest() / 10),
                ones == 0 ? "" : counted,
                SCALES_RU.get(group.scale()).after(group.digits()));
    }

    private static String joined(String... words) {
        return String.join(
                " ", List.of(words).stream().filter(word -> !word.isEmpty()).toList());
    }
}
