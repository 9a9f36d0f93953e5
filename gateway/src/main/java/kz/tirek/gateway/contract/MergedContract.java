package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The one OpenAPI document of all services.
///
/// It cannot be made, and so the gateway neither builds nor starts, when two contracts declare the same operation or
/// operationId, describe the same problem differently, or speak different versions of OpenAPI.
public final class MergedContract {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final List<Operation> operations = new ArrayList<>();
    private final List<ProblemEntry> problems = new ArrayList<>();

    private MergedContract() {}

    /// Merges `contracts`; the order of services is the order of the document.
    public static MergedContract of(List<Contract> contracts) {
        List<Contract> copies = contracts.stream()
                .map(contract ->
                        new Contract(contract.service(), contract.document().deepCopy()))
                .toList();
        copies.stream().filter(contract -> !contract.isOwn()).forEach(EdgeProblems::addTo);
        Components.separate(copies);
        MergedContract merged = new MergedContract();
        merged.head(copies);
        merged.tags(copies);
        merged.paths(copies);
        merged.components(copies);
        Components.dropUnusedResponses(merged.document);
        merged.problems(copies);
        return merged;
    }

    /// The document.
    public ObjectNode document() {
        return document.deepCopy();
    }

    /// Every operation there is.
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /// The problem catalogue of all services, by status and code.
    public List<ProblemEntry> problems() {
        return List.copyOf(problems);
    }

    private void head(List<Contract> contracts) {
        List<String> versions = contracts.stream()
                .map(contract -> contract.document().path("openapi").asText())
                .distinct()
                .toList();
        if (versions.size() != 1) {
            throw new IllegalStateException("the contracts speak different versions of OpenAPI: " + versions);
        }
        document.put("openapi", versions.getFirst());
        document.putObject("info")
                .put("title", "Tirek")
                .put(
                        "description",
                        "One API for the rural hub-school support programme: hub schools, training, funding.")
                .put("version", "1.0.0")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
    }

    private void tags(List<Contract> contracts) {
        Map<String, ObjectNode> tags = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            for (JsonNode tag : contract.document().path("tags")) {
                // Several services have a tag such as Changes: the first description serves for all.
                tags.merge(
                        tag.required("name").asText(),
                        (ObjectNode) tag,
                        (first, second) -> first.has("description") ? first : second);
            }
        }
        document.putArray("tags").addAll(tags.values());
    }

    private void paths(List<Contract> contracts) {
        ObjectNode paths = document.putObject("paths");
        Map<String, Operation> byId = new HashMap<>();
        for (Contract contract : contracts) {
            JsonNode security = contract.document().path("security");
            contract.document().path("paths").properties().forEach(path -> {
                ObjectNode item = paths.withObjectProperty(path.getKey());
                path.getValue().properties().forEach(member -> {
                    if (item.has(member.getKey())) {
                        throw new IllegalStateException("%s of %s is declared twice, the second time by %s"
                                .formatted(member.getKey(), path.getKey(), contract.service()));
                    }
                    item.set(member.getKey(), member.getValue());
                    if (METHODS.contains(member.getKey())) {
                        ObjectNode declared = (ObjectNode) member.getValue();
                        if (!declared.has("security")) {
                            declared.set("security", security.isArray() ? security : declared.arrayNode());
                        }
                        Operation operation = operation(contract.service(), path.getKey(), member.getKey(), declared);
                        Operation other = byId.put(operation.operationId(), operation);
                        if (other != null) {
                            throw new IllegalStateException("the operationId %s stands for %s and for %s"
                                    .formatted(operation.operationId(), other, operation));
                        }
                        operations.add(operation);
                    }
                });
            });
        }
    }

    private static Operation operation(String service, String path, String method, ObjectNode declared) {
        String id = declared.path("operationId").asText();
        if (id.isEmpty()) {
            throw new IllegalStateException("%s %s of %s has no operationId".formatted(method, path, service));
        }
        ArrayNode security = (ArrayNode) declared.get("security");
        boolean secured = !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, id, secured);
    }

    private void components(List<Contract> contracts) {
        ObjectNode components = document.putObject("components");
        for (Contract contract : contracts) {
            contract.document()
                    .path("components")
                    .properties()
                    .forEach(section ->
                            components.withObjectProperty(section.getKey()).setAll((ObjectNode) section.getValue()));
        }
    }

    private void problems(List<Contract> contracts) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            for (JsonNode entry : contract.document().path("x-problems")) {
                JsonNode other = known.putIfAbsent(entry.required("code").asText(), entry);
                if (other != null && !other.equals(entry)) {
                    throw new IllegalStateException("%s describes the problem %s differently from another service"
                            .formatted(contract.service(), entry.get("code")));
                }
            }
        }
        List<JsonNode> ordered = known.values().stream()
                .sorted(Comparator.comparingInt(
                                (JsonNode entry) -> entry.required("status").asInt())
                        .thenComparing(entry -> entry.required("code").asText()))
                .toList();
        document.putArray("x-problems").addAll(ordered);
        ordered.stream().map(ProblemEntry::of).forEach(problems::add);
    }
}
