package kz.tirek.conventions.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.tirek.conventions.http.Bodies;

/// A JSON merge patch (RFC 7396): what is named changes, null removes, the rest stays.
public final class MergePatch {

    /// Media type of merge patches.
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final ObjectMapper mapper;
    private final Bodies bodies;

    MergePatch(ObjectNode patch, ObjectMapper mapper, Bodies bodies) {
        this.patch = patch;
        this.mapper = mapper;
        this.bodies = bodies;
    }

    /// The record that `current` becomes, valid by its own constraints.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST with every field error
    public <T> T applyTo(T current, Class<T> type) {
        return bodies.read(merge(mapper.valueToTree(current), patch), type);
    }

    private JsonNode merge(JsonNode target, JsonNode change) {
        if (!(change instanceof ObjectNode members)) {
            return change;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : mapper.createObjectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                // A null for something unknown is kept, so that reading the outcome refuses it by name.
                if (merged.remove(member.getKey()) == null) {
                    merged.putNull(member.getKey());
                }
            } else {
                merged.set(member.getKey(), merge(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }

    /// The patch itself, as JSON.
    @Override
    public String toString() {
        return patch.toString();
    }
}
