package kz.tirek.funding.issuedreport;

import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure in two cuts.
@Schema(description = "A figure in two cuts")
record FigureDifference(
        @Schema(examples = "ACCOUNT") Part part,

        @Schema(
                description =
                        "Code of the account, or what tells the row from others; missing in a total of the report",
                examples = "payables")
        @Nullable
        String of,

        @Schema(description = "Debit or credit of an account, or the column of the report", examples = "credit")
        String figure,

        Money before,
        Money after,
        @Schema(description = "after − before") Money difference,

        @Schema(
                description =
                        "The sum of what the entries that came or fell out change of it; missing where a figure of the"
                                + " report is no sum of entries")
        @Nullable
        Money entries) {

    /// What a figure is of.
    @Schema(name = "FigurePart")
    enum Part {
        /// An account of the trial balance of the whole ledger: the control totals of every report.
        ACCOUNT,
        /// The total of a column of the report.
        TOTAL,
        /// A row of the report.
        ROW
    }

    static FigureDifference of(
            Part part, @Nullable String of, String figure, long before, long after, @Nullable Long sum) {
        return new FigureDifference(
                part,
                of,
                figure,
                Money.ofTiyn(before),
                Money.ofTiyn(after),
                Money.ofTiyn(Math.subtractExact(after, before)),
                sum == null ? null : Money.ofTiyn(sum));
    }

    /// Whether the entries add up to it.
    boolean agrees() {
        return entries == null || entries.equals(difference);
    }

    static List<Column<FigureDifference>> columns() {
        return List.of(
                Column.text("part", new Text("Бөлігі", "Часть", "Part"), FigureDifference::part),
                Column.text("of", new Text("Шот не жол", "Счёт или строка", "Account or row"), FigureDifference::of),
                Column.text("figure", new Text("Көрсеткіш", "Показатель", "Figure"), FigureDifference::figure),
                Column.money("before", new Text("Бұрын", "До", "Before"), FigureDifference::before),
                Column.money("after", new Text("Кейін", "После", "After"), FigureDifference::after),
                Column.money("difference", new Text("Айырма", "Разница", "Difference"), FigureDifference::difference),
                Column.money(
                        "entries",
                        new Text("Жазбалар бойынша", "По записям", "By entries"),
                        FigureDifference::entries));
    }
}
