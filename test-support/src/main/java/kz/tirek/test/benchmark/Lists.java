package kz.tirek.test.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.test.Tokens;
import org.jspecify.annotations.Nullable;

/// Every list of the service and the ways to ask it, found in the service's own contract: a list that is added is
/// measured without anybody thinking of it.
final class Lists {

    private static final int PAGES_DOWN = 20;
    private static final Pattern LAST_PARAMETER = Pattern.compile("^(.*)/\\{[A-Za-z]+}");
    private static final List<String> OF_EVERY_LIST = List.of("limit", "cursor", "after", "sort", "direct");

    private final Map<String, List<String>> known;
    private final List<Tokens> held;
    private final double goal;
    private final JsonPath contract = RestAssured.given()
            .accept("application/json")
            .get("/openapi?format=json")
            .jsonPath();
    private final Map<String, String> samples = new TreeMap<>();

    /// @param known values of parameters by name, or by operation and name with a dot between; where a list knows
    /// others, its own choices and the examples of its
    ///         contract are used
    /// @param held callers whose token narrows what they see; they ask for first and deep pages and for every order
    /// @param goal milliseconds of database time an answer should stay below
    Lists(Map<String, List<String>> known, List<Tokens> held, double goal) {
        this.known = known;
        this.held = held;
        this.goal = goal;
    }

    /// Everything that can be asked.
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
        paths.forEach((path, operations) -> {
            Map<String, Object> get = operations.get("get");
            if (get != null && path.startsWith("/api/")) {
                Map<String, Map<String, Object>> parameters = parameters(operations, get);
                if (parameters.containsKey("cursor") || parameters.containsKey("after")) {
                    questions.addAll(questions(path, String.valueOf(get.get("operationId")), parameters));
                }
            }
        });
        return questions;
    }

    private List<Question> questions(String path, String list, Map<String, Map<String, Object>> parameters) {
        String address = resolved(path);
        if (address == null) {
            return List.of(
                    new Question(list, "nothing generated to ask about", "/api/v1/nothing", Question.OFFICER, goal));
        }
        StringBuilder required = new StringBuilder("?");
        parameters.forEach((name, parameter) -> {
            if (Boolean.TRUE.equals(parameter.get("required"))) {
                required.append(name)
                        .append('=')
                        .append(values(list, name, parameter).getFirst())
                        .append('&');
            }
        });
        String base = address + required;
        Tokens asker = Question.ask(base, Question.OFFICER).status() == 403 ? Question.AUDITOR : Question.OFFICER;
        List<Question> questions = new ArrayList<>(pages(list, base, parameters, asker));
        parameters.forEach((name, parameter) -> {
            if (!OF_EVERY_LIST.contains(name)) {
                String others = base.replaceFirst("(?<=[?&])" + name + "=[^&]*&", "");
                for (String value : values(list, name, parameter)) {
                    questions.add(new Question(list, name + "=" + value, others + name + "=" + value, asker, goal));
                }
            }
        });
        for (Tokens other : held) {
            if (Question.ask(base, other).isGiven()) {
                questions.addAll(pages(list, base, parameters, other));
            }
        }
        return questions;
    }

    /// First and deep pages and every order, of a territory too.
    private List<Question> pages(String list, String base, Map<String, Map<String, Object>> parameters, Tokens asker) {
        List<Question> questions = new ArrayList<>();
        List<String> scopes = parameters.containsKey("territory")
                ? List.of(
                        "",
                        "territory="
                                + values(list, "territory", parameters.get("territory"))
                                        .getFirst())
                : List.of("");
        for (String scope : scopes) {
            String prefix = scope.isEmpty() ? "" : scope + ", ";
            String of = base + scope + (scope.isEmpty() ? "" : "&");
            if (scope.isEmpty()) {
                questions.add(new Question(list, "first page", of, asker, goal));
            }
            String deep = deep(of, parameters.containsKey("cursor") ? "cursor" : "after", asker);
            questions.add(new Question(list, prefix + Question.DEEP, deep, asker, goal));
            for (String sort : parameters.containsKey("sort") ? choices(parameters.get("sort")) : List.<String>of()) {
                questions.add(new Question(list, prefix + "sort=" + sort, of + "sort=" + sort, asker, goal));
            }
        }
        return questions;
    }

    /// The address of a page as far down as there are pages, at most 10,000 items.
    private static String deep(String base, String parameter, Tokens asker) {
        String path = base;
        for (int page = 0; page < PAGES_DOWN; page++) {
            JsonNode answer = Question.ask(path + "&limit=500", asker).body();
            if (!answer.hasNonNull("next") || answer.path("items").isEmpty()) {
                break;
            }
            path = base + parameter + "=" + answer.get("next").asText();
        }
        return path;
    }

    /// The path with ids of existing parents: the first of the list right above.
    private @Nullable String resolved(String path) {
        Matcher last = LAST_PARAMETER.matcher(path);
        if (!last.find()) {
            return path;
        }
        String above = last.group(1);
        String id = samples.computeIfAbsent(above, this::sample);
        String parent = resolved(above);
        return id.isEmpty() || parent == null ? null : parent + "/" + id + path.substring(last.end());
    }

    private String sample(String list) {
        String parent = resolved(list);
        return parent == null
                ? ""
                : Question.ask(parent + "?limit=1", Question.OFFICER)
                        .body()
                        .at(list.endsWith("/territories") ? "/items/0/code" : "/items/0/id")
                        .asText();
    }

    private List<String> values(String operation, String name, Map<String, Object> parameter) {
        List<String> sample = known.getOrDefault(operation + "." + name, known.get(name));
        if (sample != null) {
            return sample;
        }
        List<String> choices = choices(parameter);
        if (!choices.isEmpty()) {
            return choices.subList(0, Math.min(3, choices.size()));
        }
        String list = "/api/v1/" + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + "s";
        Map<String, Object> paths = contract.getMap("paths");
        if (paths.containsKey(list)) {
            return List.of(samples.computeIfAbsent(list, this::sample));
        }
        return List.of(String.valueOf(parameter.get("example")));
    }

    private List<String> choices(Map<String, Object> parameter) {
        Map<String, Object> schema = followed(parameter.get("schema"));
        if (schema.get("type") instanceof String type && type.equals("boolean")) {
            return List.of("true", "false");
        }
        return schema.get("enum") instanceof List<?> choices
                ? choices.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> followed(@Nullable Object schema) {
        Map<String, Object> here = schema == null ? Map.of() : (Map<String, Object>) schema;
        Object reference = here.get("$ref");
        for (String several : List.of("anyOf", "allOf")) {
            if (here.get(several) instanceof List<?> schemas) {
                return followed(schemas.getFirst());
            }
        }
        return reference == null
                ? here
                : contract.getMap(
                        "components.schemas." + String.valueOf(reference).replaceAll(".*/", ""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> parameters(Map<String, ?> path, Map<String, Object> get) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        for (Object source : new @Nullable Object[] {path.get("parameters"), get.get("parameters")}) {
            if (source instanceof List<?> parameters) {
                for (Object parameter : parameters) {
                    Map<String, Object> one = (Map<String, Object>) parameter;
                    if ("query".equals(one.get("in"))) {
                        byName.put(String.valueOf(one.get("name")), one);
                    }
                }
            }
        }
        return byName;
    }
}
