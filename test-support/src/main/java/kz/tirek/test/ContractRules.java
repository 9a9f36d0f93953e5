package kz.tirek.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What readers of a contract, people and generators of clients, stumble over, and what the generator of the contract
/// does by itself where nobody looks.
final class ContractRules {

    private static final String REF = "#/components/schemas/";

    private final JsonPath contract;
    private final List<String> faults = new ArrayList<>();

    private ContractRules(JsonPath contract) {
        this.contract = contract;
    }

    /// Asserts that a contract, as JSON, keeps them.
    static void check(String contract) {
        ContractRules rules = new ContractRules(new JsonPath(contract));
        rules.walk("", rules.contract.getMap("$"));
        assertThat(rules.faults).isEmpty();
    }

    private void walk(String at, Object node) {
        switch (node) {
            case Map<?, ?> object -> {
                parameter(at, object);
                schema(at, object);
                object.forEach((name, value) -> {
                    if (!name.equals("example") && !name.equals("examples")) {
                        content(at + "/" + name, value);
                        walk(at + "/" + name, value);
                    }
                });
            }
            case List<?> list -> list.forEach(value -> walk(at, value));
            case null, default -> {}
        }
    }

    /// What stands in an address is a text, a number or a list of them.
    private void parameter(String at, Map<?, ?> parameter) {
        if (parameter.get("in") instanceof String in && parameter.get("schema") instanceof Map<?, ?> schema) {
            Map<?, ?> resolved = schema.get("$ref") instanceof String ref
                    ? contract.getMap("components.schemas.'" + ref.substring(REF.length()) + "'")
                    : schema;
            if ("object".equals(resolved.get("type"))) {
                faults.add("%s: %s %s is an object".formatted(at, in, parameter.get("name")));
            }
        }
    }

    /// A pattern is of the whole text, and a property is called as JSON calls it.
    private void schema(String at, Map<?, ?> schema) {
        if (schema.get("pattern") instanceof String pattern && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
            faults.add("%s: the pattern %s finds parts of a text".formatted(at, pattern));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.keySet().stream()
                    .filter(name -> Character.isUpperCase(name.toString().charAt(0)))
                    .forEach(name -> faults.add("%s: the property %s".formatted(at, name)));
        }
    }

    /// A file is not what JSON writes.
    private void content(String at, Object media) {
        if (at.matches(".*/content/[^/]+/[^/]+")
                && !at.endsWith("json")
                && media instanceof Map<?, ?> described
                && described.get("schema") instanceof Map<?, ?> schema
                && (schema.containsKey("$ref") || (!at.contains("/text/") && !"binary".equals(schema.get("format"))))) {
            faults.add("%s is no file".formatted(at));
        }
    }
}
