package kz.tirek.hubschool.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.conventions.table.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The programme in figures, on a day.
@Schema(description = "The programme in figures, on a day")
record ProgrammeSummary(
        @Schema(description = "The day the figures are of", examples = "2026-06-30")
        LocalDate asOf,

        @Schema(description = "When the figures were drawn", examples = "2026-11-22T06:30:00Z")
        Instant generatedAt,

        Cut cut,

        @Schema(description = "KATO code of the territory; missing for the country", examples = "270000000") @Nullable
        String territory,

        @Schema(description = "Phase of the programme the figures are narrowed to", examples = "2022") @Nullable
        String cohort,

        @Schema(description = "The language of names and headings", examples = "RU")
        Language language,

        @Schema(description = "What the figures are, in their order")
        List<FigureDefinition> figures,

        @Schema(description = "The figures of the whole territory")
        SummaryLine total,

        @Schema(
                description =
                        "The figures by territories right below, then what lies in none of them: together the total")
        List<SummaryLine> lines)
        implements Tabular {

    private static final Text TERRITORY = new Text("ӘАОЖ коды", "Код КАТО", "KATO code");
    private static final Text NAME = new Text("Аумақ", "Территория", "Territory");
    private static final Text AS_OF = new Text("Күні", "На дату", "As of");
    private static final Text GENERATED = new Text("Құрылған уақыты", "Сформировано", "Drawn at");
    private static final Text CUT = new Text(
            "Есепке алынған өзгерістер (лентадағы орын)",
            "Учтены изменения до (позиция ленты)",
            "Changes counted up to (position in the feed)");
    private static final Text COHORT = new Text("Кезең", "Этап", "Phase");
    private static final Text SUMMARY = new Text("Бағдарлама жиынтығы", "Сводка программы", "Programme summary");
    private static final Text DEFINITIONS = new Text("Көрсеткіштер", "Показатели", "Figures");
    private static final Text FIGURE = new Text("Көрсеткіш", "Показатель", "Figure");
    private static final Text UNIT = new Text("Өлшем", "Единица", "Unit");
    private static final Text MEANING = new Text("Нені білдіреді", "Что считается", "What it counts");

    @Override
    @JsonIgnore
    public String fileName() {
        return "programme-summary-" + asOf + (territory == null ? "" : "-" + territory);
    }

    @Override
    @JsonIgnore
    public List<Sheet<?>> sheets() {
        return List.of(table(), definitions());
    }

    private Sheet<?> table() {
        List<String> headings = new ArrayList<>(List.of(TERRITORY.in(language), NAME.in(language)));
        figures.forEach(figure -> headings.add(figure.title()));
        Stream.of(AS_OF, COHORT, GENERATED, CUT).forEach(heading -> headings.add(heading.in(language)));
        List<List<@Nullable Object>> rows =
                Stream.concat(Stream.of(total), lines.stream()).map(this::row).toList();
        return Sheet.of(SUMMARY.in(language), headings, rows);
    }

    private List<@Nullable Object> row(SummaryLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.territory());
        cells.add(line.name());
        line.figures().forEach(figure -> cells.add(figure.cell()));
        cells.add(asOf);
        cells.add(cohort);
        cells.add(generatedAt);
        cells.add(cut.changesUpTo());
        return cells;
    }

    private Sheet<?> definitions() {
        List<String> headings = Stream.of(FIGURE, UNIT, MEANING)
                .map(heading -> heading.in(language))
                .toList();
        return Sheet.of(
                DEFINITIONS.in(language),
                headings,
                figures.stream()
                        .map(figure ->
                                List.of(figure.title(), figure.unit().text().in(language), figure.definition()))
                        .toList());
    }
}
