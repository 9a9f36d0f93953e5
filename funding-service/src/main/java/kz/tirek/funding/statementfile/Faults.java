package kz.tirek.funding.statementfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// Reads values of a file and gathers what is wrong with them, so that one reading names every fault.
final class Faults {

    /// More faults than this are not told.
    static final int LIMIT = 100;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}([.][0-9]{1,2})?");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}");

    private final List<Fault> found = new ArrayList<>();

    /// Whether anything was wrong so far.
    boolean any() {
        return !found.isEmpty();
    }

    /// How many were found so far.
    int count() {
        return found.size();
    }

    Reading.NotUnderstood notUnderstood() {
        found.sort(Comparator.comparingInt(Fault::line));
        return new Reading.NotUnderstood(found);
    }

    /// The amounts of a file add up to more than can be counted.
    Reading.NotUnderstood tooLarge() {
        add(1, "amounts-too-large", "сомалар тым үлкен", "суммы слишком велики", "the amounts are too large");
        return notUnderstood();
    }

    void add(int line, String code, String kk, String ru, String en) {
        if (found.size() < LIMIT) {
            found.add(new Fault(line, code, new Text(kk, ru, en)));
        }
    }

    void missing(int line, String field) {
        add(line, "missing", field + " жоқ", "нет поля " + field, field + " is missing");
    }

    void notA(int line, String code, String field, String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        String what = field + ": '" + shown + "'";
        add(line, code, what + " түсініксіз", what + " нельзя прочесть", what + " cannot be read");
    }

    /// Tiyn, not negative. Spaces between digits and a decimal comma are forgiven.
    @Nullable
    Long amount(int line, String field, String value) {
        String plain = value.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!AMOUNT.matcher(plain).matches()) {
            notA(line, "not-an-amount", field, value);
            return null;
        }
        int point = plain.indexOf('.');
        long tenge = Long.parseLong(point < 0 ? plain : plain.substring(0, point));
        String decimals = point < 0 ? "" : plain.substring(point + 1);
        return tenge * 100 + (decimals.isEmpty() ? 0 : Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1));
    }

    /// A day in the given form.
    @Nullable
    LocalDate date(int line, String field, String value, DateTimeFormatter form) {
        try {
            LocalDate day = LocalDate.parse(value.strip(), form);
            if (day.getYear() >= 1991 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException notADate) {
            // said below, like a day in an impossible year
        }
        notA(line, "not-a-date", field, value);
        return null;
    }

    /// An account number in its normal form.
    @Nullable
    String iban(int line, String field, String value) {
        String plain = normalIban(value);
        if (!IBAN.matcher(plain).matches()) {
            notA(line, "not-an-iban", field, value);
            return null;
        }
        return plain;
    }

    static String normalIban(String value) {
        return value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
