package kz.tirek.conventions.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says that bodies of requests have no other properties than those declared: others are refused. Answers stay open,
/// since they may get more.
final class ClosedBodies {

    private final Map<String, Schema> schemas;

    private ClosedBodies(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void close(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        ClosedBodies bodies = new ClosedBodies(document.getComponents().getSchemas());
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        Set<String> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Operation operation : operations) {
            if (operation.getRequestBody() != null) {
                bodies.reach(operation.getRequestBody().getContent(), asked);
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer -> bodies.reach(answer.getContent(), answered));
        }
        asked.removeAll(answered);
        for (String name : asked) {
            Schema schema = Objects.requireNonNull(bodies.schemas.get(name));
            if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
        }
    }

    private void reach(@Nullable Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(schema -> reach(schema, names));
        }
    }

    /// Adds the names of all schemas that `schema` is made of.
    private void reach(@Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && names.add(name)) {
                reach(schemas.get(name), names);
            }
        }
        reach(schema.getItems(), names);
        reach(schema.getAdditionalPropertiesSchema(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, names));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> reach(part, names));
    }
}
