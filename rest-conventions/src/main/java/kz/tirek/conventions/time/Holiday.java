package kz.tirek.conventions.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tirek.conventions.names.Name;

/// The days without work that have the same date every year: the holidays of the Law on Holidays (13 December 2001
/// No. 267, art. 5), as it stands since 2022, and the Orthodox Christmas (Labour Code, art. 84(5)). The other day of
/// rest of that article, the first day of Kurban Ait, goes by the Muslim calendar and is entered.
public enum Holiday {
    NEW_YEAR(1, 1, true, "Жаңа жыл", "Новый год", "New Year"),
    NEW_YEAR_SECOND_DAY(1, 2, true, "Жаңа жыл", "Новый год", "New Year"),
    /// A day of rest, but none of the holidays: where it falls on a weekend, no other day takes its place.
    CHRISTMAS(1, 7, false, "Православиелік Рождество", "Православное Рождество", "Orthodox Christmas"),
    WOMENS_DAY(3, 8, true, "Халықаралық әйелдер күні", "Международный женский день", "International Women's Day"),
    /// The day of the referendum of 15 March 2026 (Constitution, art. 94(2)), kept since the year after it.
    CONSTITUTION(3, 15, true, "Конституция күні", "День Конституции", "Constitution Day") {
        @Override
        boolean isKeptIn(int year) {
            return year > REFERENDUM;
        }
    },
    NAURYZ(3, 21, true, "Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"),
    NAURYZ_SECOND_DAY(3, 22, true, "Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"),
    NAURYZ_THIRD_DAY(3, 23, true, "Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"),
    UNITY(
            5,
            1,
            true,
            "Қазақстан халқының бірлігі мерекесі",
            "Праздник единства народа Казахстана",
            "Day of Unity of the People of Kazakhstan"),
    DEFENDERS(5, 7, true, "Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day"),
    VICTORY(5, 9, true, "Жеңіс күні", "День Победы", "Victory Day"),
    CAPITAL(7, 6, true, "Астана күні", "День столицы", "Capital Day"),
    /// The day of the Constitution of 1995.
    FORMER_CONSTITUTION(8, 30, true, "Конституция күні", "День Конституции", "Constitution Day") {
        @Override
        boolean isKeptIn(int year) {
            return year < REFERENDUM;
        }
    },
    REPUBLIC(10, 25, true, "Республика күні", "День Республики", "Republic Day"),
    INDEPENDENCE(12, 16, true, "Тәуелсіздік күні", "День Независимости", "Independence Day");

    private static final int REFERENDUM = 2026;

    private final int month;
    private final int day;
    private final boolean moves;
    private final Name title;

    Holiday(int month, int day, boolean moves, String kk, String ru, String en) {
        this.month = month;
        this.day = day;
        this.moves = moves;
        this.title = new Name(kk, ru, en);
    }

    /// The holiday that falls on this day.
    public static Optional<Holiday> on(LocalDate date) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.month == date.getMonthValue() && holiday.day == date.getDayOfMonth())
                .filter(holiday -> holiday.isKeptIn(date.getYear()))
                .findFirst();
    }

    /// The holidays of a year, in their order.
    public static List<Holiday> of(int year) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.isKeptIn(year))
                .sorted(Comparator.comparing(holiday -> holiday.in(year)))
                .toList();
    }

    boolean isKeptIn(int year) {
        return true;
    }

    /// Its day in a year.
    public LocalDate in(int year) {
        return LocalDate.of(year, month, day);
    }

    /// Whether the next working day is one of rest where it falls on a weekend.
    public boolean moves() {
        return moves;
    }

    /// What it is called.
    public Name title() {
        return title;
    }
}
