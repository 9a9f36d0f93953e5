package kz.tirek.funding.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Parameter;

/// What people call the parameters of reports.
final class FilterNames {

    /// A report says these itself.
    private static final Set<String> CUT = Set.of("effectiveAt", "knownAt");

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("groupBy", Headings.GROUPED_BY),
            Map.entry("account", Headings.ACCOUNT),
            Map.entry("funderId", Headings.FUNDER_ID),
            Map.entry("hubSchoolId", Headings.HUB_SCHOOL_ID),
            Map.entry("territory", Headings.TERRITORY),
            Map.entry("grantId", Headings.GRANT_ID),
            Map.entry("budgetLineId", Headings.LINE_ID),
            Map.entry("supplierId", Headings.SUPPLIER_ID),
            Map.entry("category", Headings.CATEGORY),
            Map.entry("status", Headings.STATUS),
            Map.entry("from", Headings.FROM),
            Map.entry("until", new Text("Соңы", "По", "Until")),
            Map.entry("month", Headings.MONTH),
            Map.entry("payeeKind", new Text("Алушының түрі", "Вид получателя", "Kind of payee")),
            Map.entry("person", new Text("Тұлға", "Лицо", "Person")),
            Map.entry("act", new Text("Әрекет", "Действие", "Act")),
            Map.entry("resourceType", new Text("Немен", "С чем", "Resource")),
            Map.entry("resourceId", new Text("Заттың коды", "Код предмета", "Id of the resource")));

    private FilterNames() {}

    /// The given parameters of a filter, by name, beside its cut.
    static Map<String, String> values(JsonNode filter) {
        Map<String, String> values = new TreeMap<>();
        filter.properties().stream()
                .filter(parameter -> !CUT.contains(parameter.getKey())
                        && !parameter.getValue().isNull())
                .forEach(parameter ->
                        values.put(parameter.getKey(), parameter.getValue().asText()));
        return values;
    }

    /// The same to be read above a table.
    static List<Parameter> parameters(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> new Parameter(
                        NAMES.getOrDefault(value.getKey(), new Text(value.getKey(), value.getKey(), value.getKey())),
                        value.getValue()))
                .toList();
    }
}
