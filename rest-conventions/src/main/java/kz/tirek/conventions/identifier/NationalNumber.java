package kz.tirek.conventions.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number of the national registers (Law on National Registers of Identification Numbers): twelve digits, the
/// last of which checks the others. The fifth digit tells a person's number (0 to 3, tens of the day of birth)
/// from a business's (4 to 6).
///
/// A number is never a key: a person may be given a new one (art. 9(6)).
public sealed interface NationalNumber {

    /// All twelve digits. Those of a person are personal data.
    String digits();

    /// The number that `digits` are, or empty where no such number can exist.
    static Optional<NationalNumber> find(String digits) {
        try {
            return Optional.of(parse(digits));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /// The person's number that `digits` are if the check digit is left out of account, or empty where they break
    /// another rule. A number may be issued with a wrong check digit (IIN Law, art. 9(6)).
    static Optional<Individual> findUnchecked(String digits) {
        if (!Rules.TWELVE_DIGITS.matcher(digits).matches() || Rules.digit(digits, 4) > 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Individual.of(digits));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /// The number that `digits` are.
    ///
    /// @throws IllegalArgumentException naming the broken rule, not the digits, which may be personal
    static NationalNumber parse(String digits) {
        if (!Rules.TWELVE_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a national number has 12 digits");
        }
        if (Rules.digit(digits, 11) != Rules.checkDigit(digits)) {
            throw new IllegalArgumentException("the check digit does not fit the other digits");
        }
        return Rules.digit(digits, 4) <= 3 ? Individual.of(digits) : Business.of(digits);
    }

    /// A person's number (ИИН): YYMMDD of birth, century and sex, serial number, check digit.
    ///
    /// @param birthDate null for a foreigner whose number carries no century
    record Individual(String digits, @Nullable LocalDate birthDate, Sex sex) implements NationalNumber {

        private static Individual of(String digits) {
            int mark = Rules.digit(digits, 6);
            if (mark > 6) {
                throw new IllegalArgumentException("the seventh digit, century and sex, is 0 to 6");
            }
            int year = Rules.twoDigits(digits, 0);
            int month = Rules.twoDigits(digits, 2);
            int day = Rules.twoDigits(digits, 4);
            if (mark == 0) {
                // 2000 is a leap year and 1900 is not, so the later century takes every day that either takes.
                Rules.date(2000 + year, month, day);
                return new Individual(digits, null, Sex.UNMARKED);
            }
            int century = 1800 + 100 * ((mark - 1) / 2);
            return new Individual(
                    digits, Rules.date(century + year, month, day), mark % 2 == 1 ? Sex.MALE : Sex.FEMALE);
        }

        /// Masked, so that a number cannot slip into a log.
        @Override
        public String toString() {
            return "Individual[" + digits.substring(0, 4) + "******" + digits.substring(10) + "]";
        }
    }

    /// An organisation's number (БИН): YYMM of registration, type, kind, serial number, check digit.
    ///
    /// @param registered the month of registration; of two possible centuries the one from 1980 to 2079
    record Business(String digits, YearMonth registered, Type type, Kind kind) implements NationalNumber {

        private static Business of(String digits) {
            Type type = switch (Rules.digit(digits, 4)) {
                case 4 -> Type.RESIDENT;
                case 5 -> Type.NON_RESIDENT;
                case 6 -> Type.JOINT_SOLE_PROPRIETORSHIP;
                default -> throw new IllegalArgumentException("the fifth digit, type of organisation, is 4 to 6");
            };
            Kind kind = switch (Rules.digit(digits, 5)) {
                case 0 -> Kind.HEAD;
                case 1 -> Kind.BRANCH;
                case 2 -> Kind.REPRESENTATIVE_OFFICE;
                case 3, 4 -> Kind.OTHER;
                default -> throw new IllegalArgumentException("the sixth digit, kind of unit, is 0 to 4");
            };
            int month = Rules.twoDigits(digits, 2);
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("the month of registration is 01 to 12");
            }
            int year = Rules.twoDigits(digits, 0);
            YearMonth registered = YearMonth.of(year < 80 ? 2000 + year : 1900 + year, month);
            return new Business(digits, registered, type, kind);
        }
    }

    /// What the seventh digit of a person's number says.
    enum Sex {
        MALE,
        FEMALE,
        /// A foreigner's number without a mark.
        UNMARKED
    }

    /// What the fifth digit of an organisation's number says.
    enum Type {
        RESIDENT,
        NON_RESIDENT,
        JOINT_SOLE_PROPRIETORSHIP
    }

    /// What the sixth digit of an organisation's number says.
    enum Kind {
        HEAD,
        BRANCH,
        REPRESENTATIVE_OFFICE,
        OTHER
    }

    /// What both kinds of number share.
    final class Rules {
        private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

        private Rules() {}

        /// The check digit of the first eleven digits, by two passes of weights modulo 11; -1 where neither
        /// gives a digit, and a number with these eleven digits is never issued.
        static int checkDigit(String digits) {
            int first = remainder(digits, 0);
            int second = remainder(digits, 2);
            return first < 10 ? first : second < 10 ? second : -1;
        }

        /// @param shift 0 for the weights 1 … 11; 2 for the weights 3 … 11, 1, 2
        private static int remainder(String digits, int shift) {
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += digit(digits, i) * ((i + shift) % 11 + 1);
            }
            return sum % 11;
        }

        static int digit(String digits, int index) {
            return digits.charAt(index) - '0';
        }

        static int twoDigits(String digits, int index) {
            return 10 * digit(digits, index) + digit(digits, index + 1);
        }

        static LocalDate date(int year, int month, int day) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException none) {
                throw new IllegalArgumentException("the first six digits are no date of birth", none);
            }
        }
    }
}
