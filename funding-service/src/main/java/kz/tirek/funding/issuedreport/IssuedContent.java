package kz.tirek.funding.issuedreport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Parameter;
import kz.tirek.funding.report.Report;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.Reports;

/// The bytes of an issued report.
///
/// As JSON it is an object of what VerifyLedger.java needs to recompute it (number, kind, cut, the checkpoint's note,
/// every account of the trial balance in the cut) and the report itself. As XLSX and PDF it has number, issuer and
/// checkpoint beside the parameters; CSV has the rows alone.
@ApplicationScoped
class IssuedContent {

    private static final Text NUMBER = new Text("Берілген есептің нөмірі", "Номер выданного отчёта", "Issued report");
    private static final Text ISSUED_AT = new Text("Берілген уақыты", "Выдан", "Issued at");
    private static final Text ISSUED_BY = new Text("Кім берді", "Кем выдан", "Issued by");
    private static final Text ENTRIES = new Text("Кесімдегі жазбалар", "Записей в срезе", "Entries of the cut");
    private static final Text CHECKPOINT = new Text("Бақылау нүктесі", "Контрольная точка", "Checkpoint");

    private final Reports reports;
    private final ObjectMapper mapper;

    @Inject
    IssuedContent(Reports reports, ObjectMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    /// Writes them to `out`, which stays open.
    void write(Issue issue, Report<?> report, OutputStream out) throws IOException {
        if (issue.format() == ReportFormat.JSON) {
            writeJson(issue, report, out);
        } else {
            reports.write(report.with(parameters(issue)), issue.format(), out);
        }
    }

    private static List<Parameter> parameters(Issue issue) {
        return List.of(
                new Parameter(NUMBER, issue.number().toString()),
                new Parameter(ISSUED_AT, issue.issuedAt()),
                new Parameter(ISSUED_BY, issue.issuedBy()),
                new Parameter(ENTRIES, issue.cut().entries()),
                new Parameter(
                        CHECKPOINT, issue.seal().treeSize() + " " + issue.seal().root()));
    }

    private void writeJson(Issue issue, Report<?> report, OutputStream out) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("number", issue.number().toString());
            json.writeStringField("kind", issue.kind().name());
            json.writeStringField("language", issue.language().name());
            json.writePOJOField("filters", report.filters());
            json.writePOJOField("effectiveAt", report.effectiveAt());
            json.writePOJOField("knownAt", report.knownAt());
            json.writeNumberField("entries", issue.cut().entries());
            json.writeStringField("issuedBy", issue.issuedBy());
            json.writePOJOField("issuedAt", issue.issuedAt());
            json.writeNumberField("treeSize", issue.seal().treeSize());
            json.writeStringField("checkpoint", issue.seal().note());
            json.writePOJOField("controlTotals", report.controlTotals());
            json.writeFieldName("report");
            reports.write(report, json);
            json.writeEndObject();
        }
    }
}
