package kz.tirek.conventions.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Adds to every operation what its code already says: roles, conditional and idempotency headers, the problems it
/// can answer with, examples made of its schemas' examples; and to the document the catalogue of problems
/// (`x-problems`).
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ContractFilter.AFTER_OTHERS)
public class ContractFilter implements OASFilter {

    /// Filters of services, which add what only they know, run before.
    static final int AFTER_OTHERS = 0;

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName IDEMPOTENT = DotName.createSimple("kz.tirek.conventions.idempotency.Idempotent");
    private static final DotName CONDITIONAL = DotName.createSimple("kz.tirek.conventions.version.Conditional");
    private static final DotName PROBLEM_TYPE = DotName.createSimple(ProblemType.class);

    private static final DotName VERSIONED = DotName.createSimple("kz.tirek.conventions.version.Versioned");
    private static final DotName REQUEST = DotName.createSimple("jakarta.ws.rs.core.Request");

    private static final String RESPONSES = "#/components/responses/";

    private final IndexView index;

    /// Made by Quarkus while it builds the application.
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        plainTimes(document);
        Map<String, ProblemType> catalogue = catalogue();
        Map<String, MethodInfo> methods = methods();
        Examples examples = new Examples(document);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((verb, operation) -> {
                    MethodInfo method = methods.get(operation.getOperationId());
                    if (method != null) {
                        describe(document, path, verb, operation, method, catalogue);
                    }
                    Answers.complete(operation);
                    examples.addTo(operation);
                }));
        ClosedBodies.close(document);
        document.addExtension(
                "x-problems",
                catalogue.values().stream().map(ContractFilter::entry).toList());
    }

    /// Bean Validation compares a pattern with the whole text, JSON Schema with any part of it, generated clients with
    /// its beginning: these patterns mean the same to all. The generator makes `\S` of `@NotBlank`.
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern(pattern.equals("\\S") ? "^[\\s\\S]*\\S[\\s\\S]*$" : "^(?:" + pattern + ")$");
        }
        return schema;
    }

    /// The generator's example of a time of day is a number to readers of YAML 1.1; this one is a text to all.
    private static void plainTimes(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            Schema time = document.getComponents().getSchemas().get("LocalTime");
            if (time != null) {
                time.setExamples(List.of("09:30:00"));
            }
        }
    }

    private void describe(
            OpenAPI document,
            PathItem path,
            PathItem.HttpMethod verb,
            Operation operation,
            MethodInfo method,
            Map<String, ProblemType> catalogue) {
        List<String> codes = new ArrayList<>(List.of("invalid-request", "not-acceptable", "internal"));
        AnnotationInstance roles = method.annotation(ROLES);
        if (roles != null) {
            operation.addExtension("x-roles", List.of(roles.value().asStringArray()));
            codes.addAll(List.of("unauthenticated", "forbidden"));
        }
        AnnotationInstance idempotent = method.annotation(IDEMPOTENT);
        if (idempotent != null) {
            boolean required = idempotent.value("required") != null
                    && idempotent.value("required").asBoolean();
            operation.addParameter(header(
                    "Idempotency-Key",
                    "One key for each intent, up to 255 visible ASCII characters; the same request with the same key has one effect",
                    required,
                    "6f1d0b1e-1f57-4a3c-9f0e-2a8f9f7f0c11"));
            codes.add("idempotency-key-reused");
            if (required) {
                codes.add("idempotency-key-required");
            }
        }
        if (method.hasAnnotation(CONDITIONAL)) {
            operation.addParameter(header("If-Match", "The resource's ETag as the caller knows it", true, "\"0\""));
            codes.addAll(List.of("version-required", "stale-version"));
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of("malformed-json", "body-too-large", "unsupported-media-type"));
        }
        if (verb != PathItem.HttpMethod.GET) {
            codes.add("concurrent-change");
        } else if (knowsItsVersion(method)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Not modified since the version that `If-None-Match` names"));
        }
        if (hasDatabase()) {
            codes.add("database-unavailable");
        }
        if (parameters(path, operation).anyMatch(ContractFilter::isCursor)) {
            codes.add("invalid-cursor");
        }
        if (parameters(path, operation).anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            codes.add("not-found");
        }
        if (method.hasAnnotation(REFUSES)) {
            codes.addAll(List.of(method.annotation(REFUSES).value().asStringArray()));
        }
        problems(codes, catalogue, method)
                .forEach((status, types) -> operation
                        .getResponses()
                        .addAPIResponse(
                                String.valueOf(status),
                                OASFactory.createAPIResponse().ref(RESPONSES + shared(document, types))));
    }

    /// The name of the component that describes these problems of one status, made where it is not there yet: most
    /// operations
    /// answer with the same ones.
    private static String shared(OpenAPI document, List<ProblemType> types) {
        String name = types.stream().map(type -> camelCase(type.code())).collect(Collectors.joining("Or"));
        if (document.getComponents().getResponses() == null
                || !document.getComponents().getResponses().containsKey(name)) {
            document.getComponents()
                    .addResponse(
                            name,
                            OASFactory.createAPIResponse()
                                    .description(types.stream()
                                            .map(type -> "`" + type.code() + "` "
                                                    + type.title().en())
                                            .collect(Collectors.joining("; ")))
                                    .content(problemContent(types.getFirst())));
        }
        return name;
    }

    private static String camelCase(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// Whether its answers may be 304: its view has a version, or it compares entity tags itself.
    private boolean knowsItsVersion(MethodInfo method) {
        ClassInfo view = index.getClassByName(method.returnType().name());
        return (view != null && view.interfaceNames().contains(VERSIONED))
                || method.parameterTypes().stream().anyMatch(type -> type.name().equals(REQUEST));
    }

    /// The gateway obeys these rules too, and keeps no data.
    private static boolean hasDatabase() {
        return Thread.currentThread().getContextClassLoader().getResource("org/hibernate/Session.class") != null;
    }

    private static Stream<Parameter> parameters(PathItem path, Operation operation) {
        return Stream.of(path.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private static boolean isCursor(Parameter parameter) {
        return parameter.getIn() == Parameter.In.QUERY
                && (parameter.getName().equals("cursor") || parameter.getName().equals("after"));
    }

    private static Map<Integer, List<ProblemType>> problems(
            List<String> codes, Map<String, ProblemType> catalogue, MethodInfo method) {
        return codes.stream()
                .distinct()
                .map(code -> {
                    ProblemType type = catalogue.get(code);
                    if (type == null) {
                        throw new IllegalStateException(
                                method + " names the problem " + code + ", which no catalogue has");
                    }
                    return type;
                })
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private static Content problemContent(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + type.code());
        example.put("title", type.title().en());
        example.put("status", type.status());
        example.put("detail", type.detail().en());
        example.put("code", type.code());
        example.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        MediaType media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example);
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private static Parameter header(String name, String description, boolean required, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private Map<String, MethodInfo> methods() {
        Map<String, MethodInfo> methods = new LinkedHashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                String id = operation.value("operationId").asString();
                MethodInfo other = methods.put(id, operation.target().asMethod());
                if (other != null
                        && !other.toString()
                                .equals(operation.target().asMethod().toString())) {
                    throw new IllegalStateException("two operations are called " + id);
                }
            }
        }
        return methods;
    }

    /// Every problem of every catalogue on the class path, by code.
    private Map<String, ProblemType> catalogue() {
        Map<String, ProblemType> types = new TreeMap<>();
        Arrays.stream(CommonProblem.values()).forEach(type -> types.put(type.code(), type));
        for (ClassInfo implementor : index.getAllKnownImplementations(PROBLEM_TYPE)) {
            for (ProblemType type : constants(implementor.name().toString())) {
                ProblemType other = types.put(type.code(), type);
                if (other != null && !other.equals(type)) {
                    throw new IllegalStateException("two problems have the code " + type.code());
                }
            }
        }
        return types;
    }

    private static List<ProblemType> constants(String enumName) {
        try {
            Class<?> type = Class.forName(enumName, true, Thread.currentThread().getContextClassLoader());
            @Nullable Object[] constants = type.getEnumConstants();
            return constants == null
                    ? List.of()
                    : Arrays.stream(constants).map(ProblemType.class::cast).toList();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> entry(ProblemType type) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", type.code());
        entry.put("status", type.status());
        entry.put("title", texts(type.title()));
        entry.put("meaning", texts(type.meaning()));
        return entry;
    }

    private static Map<String, Object> texts(Text text) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("kk", text.kk());
        texts.put("ru", text.ru());
        texts.put("en", text.en());
        return texts;
    }
}
