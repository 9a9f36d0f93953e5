package kz.tirek.funding.issuedreport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.report.ReportKind;
import kz.tirek.funding.report.Reports;
import org.jspecify.annotations.Nullable;

/// The parameters of reports beside their cut: as somebody asks for them, as they are stored and compared, and as a
/// report is drawn with them.
@ApplicationScoped
class ReportParameters {

    private static final Set<String> CUT = Set.of("effectiveAt", "knownAt");
    private static final Text OF_THE_CUT = new Text(
            "filters ішінде емес, жеке беріледі", "указывается отдельно, не в filters", "stands beside filters");

    private final Reports reports;
    private final ObjectMapper mapper;

    @Inject
    ReportParameters(Reports reports, ObjectMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    /// What was asked for, checked, with what was left out, as a JSON object; members in the order of their names.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST
    String checked(ReportKind kind, @Nullable Map<String, Object> asked) {
        ObjectNode filters = asked == null ? mapper.createObjectNode() : mapper.valueToTree(asked);
        CUT.stream().filter(filters::has).findFirst().ifPresent(name -> {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/filters/" + name, "unknown-property", OF_THE_CUT);
        });
        Map<String, JsonNode> checked = new TreeMap<>();
        mapper.<JsonNode>valueToTree(reports.filter(kind, filters, "/filters"))
                .properties()
                .forEach(parameter -> {
                    if (!CUT.contains(parameter.getKey())
                            && !parameter.getValue().isNull()) {
                        checked.put(parameter.getKey(), parameter.getValue());
                    }
                });
        return mapper.<JsonNode>valueToTree(checked).toString();
    }

    /// The same to draw a report with, in a cut.
    CutRequest in(AsOf cut, ReportKind kind, String parameters) {
        ObjectNode filters = (ObjectNode) read(parameters);
        filters.put("effectiveAt", cut.effectiveAt().toString());
        filters.put("knownAt", cut.knownAt().toString());
        return reports.filter(kind, filters, "/filters");
    }

    /// The same to be shown.
    Map<String, String> shown(String parameters) {
        Map<String, String> shown = new TreeMap<>();
        read(parameters)
                .properties()
                .forEach(parameter ->
                        shown.put(parameter.getKey(), parameter.getValue().asText()));
        return shown;
    }

    private JsonNode read(String parameters) {
        try {
            return mapper.readTree(parameters);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
