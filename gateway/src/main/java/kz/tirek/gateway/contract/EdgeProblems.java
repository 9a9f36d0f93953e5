package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.gateway.problem.GatewayProblem;

/// Adds to a service's operations what the gateway may answer in the service's place.
final class EdgeProblems {

    private static final List<GatewayProblem> OF_EVERY_OPERATION = List.of(
            GatewayProblem.REQUEST_TOO_SLOW,
            GatewayProblem.ADDRESS_TOO_LONG,
            GatewayProblem.HEADERS_TOO_LARGE,
            GatewayProblem.BAD_GATEWAY,
            GatewayProblem.SERVICE_UNAVAILABLE,
            GatewayProblem.SERVICE_BUSY,
            GatewayProblem.SERVICE_TOO_SLOW);

    private static final String RESPONSES = "#/components/responses/";

    private EdgeProblems() {}

    static void addTo(Contract contract) {
        ObjectNode shared = contract.document().withObjectProperty("components").withObjectProperty("responses");
        for (JsonNode path : contract.document().path("paths")) {
            for (JsonNode member : path) {
                if (member instanceof ObjectNode operation && operation.has("operationId")) {
                    ObjectNode responses = operation.withObjectProperty("responses");
                    OF_EVERY_OPERATION.forEach(problem -> addTo(responses, problem, shared));
                }
            }
        }
    }

    /// What the service describes for this status stays; a shared description is extended under a name of its own.
    private static void addTo(ObjectNode responses, GatewayProblem problem, ObjectNode shared) {
        String status = String.valueOf(problem.status());
        String line = "`%s` %s".formatted(problem.code(), problem.title().en());
        if (responses.get(status) instanceof ObjectNode response && response.has("description")) {
            extend(response, line);
            return;
        }
        String known = responses.path(status).path("$ref").asText().replace(RESPONSES, "");
        String name = known.isEmpty() ? name(problem) : known + "Or" + name(problem);
        if (!shared.has(name)) {
            shared.set(
                    name,
                    known.isEmpty()
                            ? response(problem, line)
                            : extend(shared.withObjectProperty(known).deepCopy(), line));
        }
        responses.putObject(status).put("$ref", RESPONSES + name);
    }

    private static ObjectNode extend(ObjectNode response, String line) {
        return response.put("description", response.get("description").asText() + "; " + line);
    }

    private static String name(GatewayProblem problem) {
        return Arrays.stream(problem.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static ObjectNode response(GatewayProblem problem, String line) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode media =
                response.put("description", line).putObject("content").putObject(Problem.MEDIA_TYPE);
        media.putObject("schema").put("$ref", "#/components/schemas/Problem");
        media.putObject("example")
                .put("type", "/problems/" + problem.code())
                .put("title", problem.title().en())
                .put("status", problem.status())
                .put("detail", problem.meaning().en())
                .put("code", problem.code())
                .put("traceId", "0af7651916cd43dd8448eb211c80319c");
        return response;
    }
}
