package kz.tirek.conventions.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// A column of a sheet.
///
/// @param name what programs call it: the heading in CSV, which is the same in every language
/// @param heading what people call it: the heading in XLSX and PDF
/// @param totalled whether its amounts or numbers are added up below the last row
/// @param onPaper whether a PDF has it; what only programs read, such as an id beside a code, is left out there
/// @param cell what a row has in it: a text, a [Text] or [kz.tirek.conventions.names.Name] (shown in the language of
///     the answer), a number, an amount of money, a date, an instant, a boolean; null is an empty cell
/// @param <R> a row
public record Column<R>(
        String name,
        Text heading,
        Type type,
        boolean totalled,
        boolean onPaper,
        Function<? super R, ? extends @Nullable Object> cell) {

    /// What the cells of a column are.
    public enum Type {
        /// Words.
        TEXT,
        /// Amounts of tenge.
        MONEY,
        /// Numbers.
        NUMBER,
        /// Days.
        DATE,
        /// Instants.
        INSTANT
    }

    /// A column of texts, or of anything that is shown as one.
    public static <R> Column<R> text(String name, Text heading, Function<? super R, ? extends @Nullable Object> cell) {
        return new Column<>(name, heading, Type.TEXT, false, true, cell);
    }

    /// A column of amounts that mean nothing together, such as a running balance.
    public static <R> Column<R> money(String name, Text heading, Function<? super R, @Nullable Money> cell) {
        return new Column<>(name, heading, Type.MONEY, false, true, cell);
    }

    /// A column of amounts with their total.
    public static <R> Column<R> total(String name, Text heading, Function<? super R, @Nullable Money> cell) {
        return new Column<>(name, heading, Type.MONEY, true, true, cell);
    }

    /// A column of numbers that mean nothing together.
    public static <R> Column<R> number(
            String name, Text heading, Function<? super R, ? extends @Nullable Number> cell) {
        return new Column<>(name, heading, Type.NUMBER, false, true, cell);
    }

    /// A column of days.
    public static <R> Column<R> date(String name, Text heading, Function<? super R, @Nullable LocalDate> cell) {
        return new Column<>(name, heading, Type.DATE, false, true, cell);
    }

    /// A column of instants.
    public static <R> Column<R> instant(String name, Text heading, Function<? super R, @Nullable Instant> cell) {
        return new Column<>(name, heading, Type.INSTANT, false, true, cell);
    }

    /// The same, but not in a PDF.
    public Column<R> offPaper() {
        return new Column<>(name, heading, type, totalled, false, cell);
    }

    /// What `row` has in it.
    public @Nullable Object of(R row) {
        return cell.apply(row);
    }
}
