package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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

    private EdgeProblems() {}

    static void addTo(Contract contract) {
        for (JsonNode path : contract.document().path("paths")) {
            for (JsonNode member : path) {
                if (member instanceof ObjectNode operation && operation.has("operationId")) {
                    addTo(operation);
                }
            }
        }
    }

    private static void addTo(ObjectNode operation) {
        ObjectNode responses = operation.withObjectProperty("responses");
        for (GatewayProblem problem : OF_EVERY_OPERATION) {
            String status = String.valueOf(problem.status());
            String line = "`%s` %s".formatted(problem.code(), problem.title().en());
            if (responses.get(status) instanceof ObjectNode response && response.has("description")) {
                response.put("description", response.get("description").asText() + "; " + line);
            } else if (!responses.has(status)) {
                responses.set(status, response(problem, line));
            }
        }
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
