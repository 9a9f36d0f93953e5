package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.gateway.problem.GatewayProblem;

/// Adds to a service's operations what the gateway may answer in the service's place.
final class EdgeProblems {

    private static final String RESPONSES = "#/components/responses/";

    private final ObjectNode components;
    private final Map<String, List<GatewayProblem>> byStatus = Arrays.stream(GatewayProblem.values())
            .collect(Collectors.groupingBy(
                    problem -> String.valueOf(problem.status()), TreeMap::new, Collectors.toList()));

    private EdgeProblems(Contract contract) {
        components = contract.document().withObjectProperty("components").withObjectProperty("responses");
    }

    static void addTo(Contract contract) {
        EdgeProblems problems = new EdgeProblems(contract);
        for (JsonNode path : contract.document().path("paths")) {
            for (JsonNode member : path) {
                if (member instanceof ObjectNode operation && operation.has("operationId")) {
                    problems.addTo(operation.withObjectProperty("responses"));
                }
            }
        }
    }

    private void addTo(ObjectNode responses) {
        byStatus.forEach((status, problems) -> {
            String present = responses.path(status).path("$ref").asText();
            if (present.startsWith(RESPONSES)) {
                responses
                        .putObject(status)
                        .put("$ref", RESPONSES + both(present.substring(RESPONSES.length()), problems));
            } else if (!responses.has(status)) {
                responses.putObject(status).put("$ref", RESPONSES + own(problems));
            }
        });
    }

    /// The response of the service and the gateway's in one: a status has one description.
    private String both(String present, List<GatewayProblem> problems) {
        String name = present + "Or" + name(problems);
        if (!components.has(name)) {
            ObjectNode response = components.required(present).deepCopy();
            response.put("description", response.path("description").asText() + "; " + lines(problems));
            components.set(name, response);
        }
        return name;
    }

    private String own(List<GatewayProblem> problems) {
        String name = name(problems);
        if (!components.has(name)) {
            GatewayProblem example = problems.getFirst();
            ObjectNode media = components
                    .putObject(name)
                    .put("description", lines(problems))
                    .putObject("content")
                    .putObject(Problem.MEDIA_TYPE);
            media.putObject("schema").put("$ref", "#/components/schemas/Problem");
            media.putObject("example")
                    .put("type", "/problems/" + example.code())
                    .put("title", example.title().en())
                    .put("status", example.status())
                    .put("detail", example.detail().en())
                    .put("code", example.code())
                    .put("traceId", "0af7651916cd43dd8448eb211c80319c");
        }
        return name;
    }

    private static String name(List<GatewayProblem> problems) {
        return problems.stream()
                .map(problem -> Components.camelCase(problem.code()))
                .collect(Collectors.joining("Or"));
    }

    private static String lines(List<GatewayProblem> problems) {
        return problems.stream()
                .map(problem ->
                        "`%s` %s".formatted(problem.code(), problem.title().en()))
                .collect(Collectors.joining("; "));
    }
}
