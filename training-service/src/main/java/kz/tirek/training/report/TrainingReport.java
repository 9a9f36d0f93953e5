package kz.tirek.training.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.conventions.table.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Training in figures.
@Schema(description = "Training in figures")
record TrainingReport(
        @Schema(
                description = "What ended on this day or later; missing where there is no beginning",
                examples = "2025-01-01")
        @Nullable
        LocalDate from,

        @Schema(
                description = "What ended on this day or earlier; missing where there is no end",
                examples = "2025-12-31")
        @Nullable
        LocalDate until,

        @Schema(description = "When the figures were drawn", examples = "2026-11-22T06:30:00Z")
        Instant generatedAt,

        @Schema(
                description =
                        "Position in the change feed: every change up to here is counted; missing while there is none",
                examples = "MTIzNC41Njc4")
        @Nullable
        String changesUpTo,

        @Schema(description = "The language of names and headings", examples = "RU")
        Language language,

        @Schema(description = "KATO codes of the territories the caller is held to; nothing outside is counted")
        List<String> narrowedTo,

        @Schema(description = "What the lines are by, in this order")
        List<TrainingDimension> by,

        @Schema(description = "What the figures are, in their order")
        List<TrainingFigureDefinition> figures,

        @Schema(description = "The figures of everything that was asked for")
        TrainingReportLine total,

        @Schema(description = "The figures by each combination of values there is something of")
        List<TrainingReportLine> lines,

        @Schema(description = "Figures published before this system existed; in none of the above")
        List<PublishedTotal> historicalTotals)
        implements Tabular {

    private static final Text REPORT = new Text("Оқыту", "Обучение", "Training");
    private static final Text TOTAL = new Text("Барлығы", "Всего", "Total");
    private static final Text FROM = new Text("Басы", "С", "From");
    private static final Text UNTIL = new Text("Соңы", "По", "Until");
    private static final Text GENERATED = new Text("Құрылған уақыты", "Сформировано", "Drawn at");
    private static final Text CODE = new Text("Коды", "Код", "Code");
    private static final Text DEFINITIONS = new Text("Көрсеткіштер", "Показатели", "Figures");
    private static final Text FIGURE = new Text("Көрсеткіш", "Показатель", "Figure");
    private static final Text MEANING = new Text("Нені білдіреді", "Что считается", "What it counts");
    private static final Text PUBLISHED = new Text("Бұрын жарияланған", "Опубликовано ранее", "Published before");
    private static final List<Text> OF_PUBLISHED = List.of(
            new Text("Провайдер", "Провайдер", "Provider"),
            FIGURE,
            new Text("Мәні", "Значение", "Value"),
            new Text("Шамамен", "Приблизительно", "Approximate"),
            new Text("Күні", "На дату", "As of"),
            new Text("Дереккөз", "Источник", "Source"),
            new Text("ӘАОЖ коды", "Код КАТО", "KATO code"));

    @Override
    @JsonIgnore
    public String fileName() {
        return "training" + (from == null ? "" : "-from-" + from) + (until == null ? "" : "-until-" + until);
    }

    @Override
    @JsonIgnore
    public List<Sheet<?>> sheets() {
        return List.of(table(), definitions(), published());
    }

    private Sheet<?> table() {
        List<String> headings = new ArrayList<>();
        by.forEach(dimension -> {
            headings.add(dimension.title(language) + ": " + CODE.in(language));
            headings.add(dimension.title(language));
        });
        if (by.isEmpty()) {
            headings.add("");
        }
        figures.forEach(figure -> headings.add(figure.title()));
        Stream.of(FROM, UNTIL, GENERATED).forEach(heading -> headings.add(heading.in(language)));
        List<List<@Nullable Object>> rows =
                Stream.concat(Stream.of(total), lines.stream()).map(this::row).toList();
        return Sheet.of(REPORT.in(language), headings, rows);
    }

    private List<@Nullable Object> row(TrainingReportLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (line.keys().isEmpty()) {
            cells.add(TOTAL.in(language));
            for (int cell = 1; cell < 2 * by.size(); cell++) {
                cells.add(null);
            }
        }
        line.keys().forEach(key -> {
            cells.add(key.key());
            cells.add(key.name());
        });
        line.figures().forEach(figure -> cells.add(figure.cell(language)));
        cells.addAll(Arrays.asList(from, until, generatedAt));
        return cells;
    }

    private Sheet<?> definitions() {
        return Sheet.of(
                DEFINITIONS.in(language),
                List.of(FIGURE.in(language), MEANING.in(language)),
                figures.stream()
                        .map(figure -> List.of(figure.title(), figure.definition()))
                        .toList());
    }

    private Sheet<?> published() {
        return Sheet.of(
                PUBLISHED.in(language),
                OF_PUBLISHED.stream().map(heading -> heading.in(language)).toList(),
                historicalTotals.stream()
                        .map(total -> Arrays.<@Nullable Object>asList(
                                total.provider(),
                                total.measure(),
                                total.value(),
                                total.approximate(),
                                total.asOf(),
                                total.source(),
                                total.territory()))
                        .toList());
    }
}
