package kz.tirek.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What earlier steps were answered, and how later steps refer to it: `${name.field}`, also deeper
/// (`${grant.lines.0.id}`). Of a date they can say another one so many days later (`${order.valueDate+10}`).
final class Answers {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)((?:\\.[A-Za-z0-9]+)+)(?:\\+([0-9]{1,4}))?}");

    private final Map<String, JsonNode> byName = new HashMap<>();

    void remember(String name, JsonNode answer) {
        if (byName.put(name, answer) != null) {
            throw new DemonstrationFailure("two steps remember their answer as \"%s\"".formatted(name));
        }
    }

    /// The text with every reference replaced.
    String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found).asText()));
    }

    /// A copy in which every reference is replaced; a text that is nothing but a reference becomes what it refers to.
    JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), resolve(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(resolve(item)));
                yield copy;
            }
            case TextNode text -> {
                Matcher whole = REFERENCE.matcher(text.textValue());
                yield whole.matches() ? value(whole) : TextNode.valueOf(resolve(text.textValue()));
            }
            default -> node;
        };
    }

    private JsonNode value(MatchResult reference) {
        JsonNode value = value(reference.group(1), reference.group(2));
        String days = reference.group(3);
        return days == null
                ? value
                : TextNode.valueOf(LocalDate.parse(value.asText())
                        .plusDays(Integer.parseInt(days))
                        .toString());
    }

    private JsonNode value(String name, String path) {
        JsonNode answer = byName.get(name);
        if (answer == null) {
            throw new DemonstrationFailure("no earlier step remembers its answer as \"%s\"".formatted(name));
        }
        JsonNode value = answer.at(path.replace('.', '/'));
        if (value.isMissingNode()) {
            throw new DemonstrationFailure("the answer \"%s\" has no %s: %s".formatted(name, path, answer));
        }
        return value;
    }
}
