package kz.tirek.conventions.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import org.jspecify.annotations.Nullable;

/// Cells as people write them in Kazakhstan.
final class PaperCells {

    private static final int LONGEST_TEXT = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "dd.MM.yyyy HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(BusinessDate.ZONE);
    private static final Text YES = new Text("иә", "да", "yes");
    private static final Text NO = new Text("жоқ", "нет", "no");

    private final Language language;

    PaperCells(Language language) {
        this.language = language;
    }

    String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Money amount -> grouped(amount);
            case LocalDate date -> DAY.format(date);
            case Instant instant -> INSTANT.format(instant);
            case Boolean truth -> (truth ? YES : NO).in(language);
            default -> cut(Cells.text(cell, language));
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /// `1500000.50` as `1 500 000,50`, with spaces that do not break.
    private static String grouped(Money amount) {
        StringBuilder text = new StringBuilder(amount.toString());
        int point = text.length() - 3;
        text.setCharAt(point, ',');
        for (int at = point - 3; at > (amount.tiyn() < 0 ? 1 : 0); at -= 3) {
            text.insert(at, '\u00A0');
        }
        return text.toString();
    }
}
