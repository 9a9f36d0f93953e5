package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the components of several contracts fit into one document.
///
/// Components of the same name and content are shared. Where the content differs, each is prefixed with its service's
/// name
/// (`FundingSupplier`), and so are the references to it; which of them came first never matters.
final class Components {

    private static final String ROOT = "#/components/";

    private Components() {}

    /// Renames what clashes, in place, until nothing does: a renamed reference can make two equal components differ.
    static void separate(List<Contract> contracts) {
        for (Set<String> clashes = clashes(contracts); !clashes.isEmpty(); clashes = clashes(contracts)) {
            for (Contract contract : contracts) {
                prefix(contract, clashes);
            }
        }
    }

    /// `hub-school` as `HubSchool`.
    static String camelCase(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// Leaves out the responses to which nothing refers any more.
    static void dropUnusedResponses(ObjectNode document) {
        Set<String> used =
                document.findValues("$ref").stream().map(JsonNode::asText).collect(Collectors.toSet());
        if (document.path("components").path("responses") instanceof ObjectNode responses) {
            responses.retain(responses.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> used.contains(ROOT + "responses/" + name))
                    .toList());
        }
    }

    private static Set<String> clashes(List<Contract> contracts) {
        Map<String, JsonNode> known = new HashMap<>();
        Set<String> clashes = new HashSet<>();
        for (Contract contract : contracts) {
            contract.document()
                    .path("components")
                    .properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        String pointer = ROOT + section.getKey() + "/" + component.getKey();
                        JsonNode other = known.putIfAbsent(pointer, component.getValue());
                        if (other != null && !other.equals(component.getValue())) {
                            clashes.add(pointer);
                        }
                    }));
        }
        return clashes;
    }

    private static void prefix(Contract contract, Set<String> clashes) {
        String prefix = camelCase(contract.service());
        if (!(contract.document().path("components") instanceof ObjectNode components)) {
            return;
        }
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, JsonNode> section : List.copyOf(components.properties())) {
            ObjectNode named = components.objectNode();
            section.getValue().properties().forEach(component -> {
                String pointer = ROOT + section.getKey() + "/" + component.getKey();
                String name = component.getKey();
                if (clashes.contains(pointer)) {
                    if (section.getKey().equals("securitySchemes")) {
                        throw new IllegalStateException("the contracts differ in the security scheme " + name);
                    }
                    name = prefix + name;
                    renamed.put(pointer, ROOT + section.getKey() + "/" + name);
                }
                if (named.has(name)) {
                    throw new IllegalStateException(
                            contract.service() + " has a component " + name + " that another would have to be called");
                }
                named.set(name, component.getValue());
            });
            components.set(section.getKey(), named);
        }
        follow(contract.document(), renamed);
    }

    /// Points every reference under `node` to the new names: `$ref`, and the values of a discriminator's mapping.
    private static void follow(JsonNode node, Map<String, String> renamed) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(member -> {
                    if (member.getValue() instanceof TextNode text && renamed.containsKey(text.textValue())) {
                        member.setValue(TextNode.valueOf(renamed.get(text.textValue())));
                    } else {
                        follow(member.getValue(), renamed);
                    }
                });
            case ArrayNode array -> array.forEach(item -> follow(item, renamed));
            default -> {}
        }
    }
}
