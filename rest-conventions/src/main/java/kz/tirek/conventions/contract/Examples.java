package kz.tirek.conventions.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Examples of whole bodies, made of the examples that stand once at each property.
final class Examples {

    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;
    private final ObjectMapper json = new ObjectMapper();

    Examples(OpenAPI document) {
        schemas = document.getComponents() == null || document.getComponents().getSchemas() == null
                ? Map.of()
                : document.getComponents().getSchemas();
    }

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> addTo(response.getContent()));
        }
    }

    private void addTo(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (type.endsWith("json") && media.getExample() == null && media.getExamples() == null) {
                Object example = media.getSchema() == null ? null : example(media.getSchema(), 0);
                if (example != null) {
                    media.setExample(example);
                }
            }
        });
    }

    private @Nullable Object example(Schema schema, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().getFirst());
        }
        if (schema.getRef() != null) {
            Schema target =
                    schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            return target == null ? null : example(target, depth + 1);
        }
        for (List<Schema> parts : java.util.Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (parts != null && !parts.isEmpty()) {
                return example(parts.getFirst(), depth + 1);
            }
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> {
                Object value = example(property, depth + 1);
                if (value != null) {
                    object.put(name, value);
                }
            });
            return object;
        }
        if (schema.getItems() != null) {
            Object item = example(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        return scalar(schema);
    }

    private static @Nullable Object scalar(Schema schema) {
        return switch (type(schema)) {
            case INTEGER -> 1L;
            case NUMBER -> 1.5;
            case BOOLEAN -> true;
            case STRING ->
                switch (schema.getFormat() == null ? "" : schema.getFormat()) {
                    case "uuid" -> "019ab000-0000-7000-8000-000000000001";
                    case "date" -> "2026-01-15";
                    case "date-time" -> "2026-01-15T05:00:00Z";
                    default -> null;
                };
            case OBJECT, ARRAY, NULL -> null;
        };
    }

    /// Annotations hold examples as text: this is the value the schema's type makes of it.
    private @Nullable Object typed(Schema schema, Object example) {
        if (type(schema) == Schema.SchemaType.STRING || !(example instanceof String text)) {
            return type(schema) == Schema.SchemaType.STRING ? String.valueOf(example) : example;
        }
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    private static Schema.SchemaType type(Schema schema) {
        return schema.getType() == null || schema.getType().isEmpty()
                ? Schema.SchemaType.OBJECT
                : schema.getType().stream()
                        .filter(type -> type != Schema.SchemaType.NULL)
                        .findFirst()
                        .orElse(Schema.SchemaType.NULL);
    }
}
