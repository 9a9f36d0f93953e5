package kz.tirek.funding.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How late an amount is, in days after the day it was due.
@Schema(description = "How late an amount is, in days after the day it was due; the parts add up to the amount")
record Ageing(
        @Schema(description = "Due later, or on that day") Money notDue,

        @Schema(description = "1 to 30 days late") Money upTo30,

        @Schema(description = "31 to 60 days late") Money upTo60,

        @Schema(description = "61 to 90 days late") Money upTo90,

        @Schema(description = "More than 90 days late") Money over90,

        @Schema(description = "Without a day on which it is due")
        Money undated) {

    private static final Text NOT_DUE = new Text("Мерзімі келмеген", "Срок не наступил", "Not due");
    private static final Text UP_TO_30 =
            new Text("30 күнге дейін кешіккен", "Просрочено до 30 дней", "Up to 30 days late");
    private static final Text UP_TO_60 = new Text("31–60 күн кешіккен", "Просрочено 31–60 дней", "31–60 days late");
    private static final Text UP_TO_90 = new Text("61–90 күн кешіккен", "Просрочено 61–90 дней", "61–90 days late");
    private static final Text OVER_90 =
            new Text("90 күннен астам кешіккен", "Просрочено более 90 дней", "Over 90 days late");
    private static final Text UNDATED = new Text("Мерзімсіз", "Без срока", "Undated");

    /// An amount and the day on which it is due, if there is one.
    record Due(@Nullable LocalDate on, Money amount) {}

    /// How late these amounts are on `day`.
    static Ageing on(LocalDate day, List<Due> amounts) {
        Money[] parts = new Money[6];
        Arrays.fill(parts, Money.ZERO);
        for (Due due : amounts) {
            int part = due.on() == null ? 5 : part(ChronoUnit.DAYS.between(due.on(), day));
            parts[part] = parts[part].plus(due.amount());
        }
        return new Ageing(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    private static int part(long daysLate) {
        return daysLate <= 0 ? 0 : (int) Math.min(4, 1 + (daysLate - 1) / 30);
    }

    /// Whether any of it is late.
    @JsonIgnore
    boolean isLate() {
        return upTo30.plus(upTo60).plus(upTo90).plus(over90).compareTo(Money.ZERO) > 0;
    }

    /// The columns of a report on rows that have an ageing.
    static <R> List<Column<R>> columns(Function<R, Ageing> of) {
        return List.of(
                Column.total("ageing.notDue", NOT_DUE, row -> of.apply(row).notDue()),
                Column.total("ageing.upTo30", UP_TO_30, row -> of.apply(row).upTo30()),
                Column.total("ageing.upTo60", UP_TO_60, row -> of.apply(row).upTo60()),
                Column.total("ageing.upTo90", UP_TO_90, row -> of.apply(row).upTo90()),
                Column.total("ageing.over90", OVER_90, row -> of.apply(row).over90()),
                Column.total("ageing.undated", UNDATED, row -> of.apply(row).undated()));
    }
}
