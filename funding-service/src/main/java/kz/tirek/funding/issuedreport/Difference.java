package kz.tirek.funding.issuedreport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Parameter;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.conventions.table.Tabular;
import kz.tirek.funding.report.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What has changed between an issued report and the same report in another cut.
///
/// @param entries the entries that differ, read as they are written
@Schema(name = "ReportDifference", description = "What has changed between an issued report and another cut of it")
record Difference(
        @Schema(examples = "019ab000-0000-7000-8000-000000000061")
        UUID issuedReportId,

        @Schema(examples = "TRIAL_BALANCE") ReportKind kind,

        @Schema(description = "What else both were asked for with", examples = "{\"groupBy\": \"GRANT\"}")
        Map<String, String> filters,

        @Schema(description = "The issued report") Side before,
        @Schema(description = "What it is compared with") Side after,

        @Schema(description = "How many entries came", examples = "1000")
        long entriesAdded,

        @Schema(description = "How many entries fell out", examples = "0")
        long entriesRemoved,

        @Schema(description = "How many of both reverse another entry", examples = "1")
        long reversals,

        @Schema(description = "Every figure that changed or that an entry which differs is posted to")
        List<FigureDifference> figures,

        @Schema(
                description =
                        "Whether every difference is the sum of what the entries change, to the tiyn, wherever they are"
                                + " added up",
                examples = "true")
        boolean explained,

        @JsonIgnore Language language,
        @JsonIgnore Iterable<DifferingEntryView> entries)
        implements Tabular {

    private static final Text TITLE = new Text("Айырмашылық", "Расхождение", "Difference");
    private static final Text ENTRIES = new Text("Жазбалар", "Записи", "Entries");
    private static final Text BEFORE = new Text("Берілген есеп", "Выданный отчёт", "Issued report");
    private static final Text AFTER = new Text("Салыстырылатыны", "Сравнивается с", "Compared with");
    private static final Text EXPLAINED = new Text(
            "Айырмашылық жазбалардың қосындысына тең",
            "Разница равна сумме записей",
            "Difference equals the entries' sum");
    private static final Text EXPLAINED_YES = new Text("иә", "да", "yes");
    private static final Text EXPLAINED_NO = new Text("ЖОҚ", "НЕТ", "NO");

    /// A cut of a report.
    @Schema(name = "ReportDifferenceSide", description = "A cut of a report")
    record Side(
            @Schema(
                    description = "The issued report; missing where the cut was not issued",
                    examples = "IR-2026-000017")
            @Nullable
            String number,

            @Schema(examples = "2026-01-31") LocalDate effectiveAt,

            @Schema(examples = "2026-02-01T05:00:00.123456Z")
            Instant knownAt,

            @Schema(description = "How many entries were recorded up to knownAt", examples = "1234")
            long entries) {

        @Override
        public String toString() {
            return (number == null ? "" : number + ": ") + effectiveAt + ", " + knownAt + ", " + entries;
        }
    }

    @Override
    @JsonIgnore
    public String fileName() {
        return before.number() + "-difference";
    }

    @Override
    public Text title() {
        return new Text(
                kind.title().kk() + ": айырмашылық",
                kind.title().ru() + ": расхождение",
                kind.title().en() + ": difference");
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(BEFORE, before.toString()));
        parameters.add(new Parameter(AFTER, after.toString()));
        filters.forEach((name, value) -> parameters.add(new Parameter(new Text(name, name, name), value)));
        parameters.add(new Parameter(ENTRIES, "+" + entriesAdded + " −" + entriesRemoved));
        parameters.add(new Parameter(EXPLAINED, explained ? EXPLAINED_YES : EXPLAINED_NO));
        return parameters;
    }

    @Override
    @JsonIgnore
    public List<Sheet<?>> sheets() {
        return List.of(
                new Sheet<>(TITLE, FigureDifference.columns(), figures),
                new Sheet<>(ENTRIES, DifferingEntryView.columns(), entries));
    }
}
