package kz.tirek.conventions.http;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Constraints;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;

/// Checks the query string against what the matched method declares: names, types, constraints, all at once.
@Provider
public class QueryParameters implements ContainerRequestFilter {

    private static final int LONGEST_TEXT = 2000;
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Constraints constraints;
    private final Map<Method, Map<String, Declared>> declarations = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Inject
    QueryParameters(Constraints constraints) {
        this.constraints = constraints;
    }

    /// A declared parameter.
    ///
    /// @param required whether a request has to have it
    /// @param owner the bean parameter class whose field it is, or null for a parameter of the method itself
    private record Declared(
            Class<?> type,
            boolean many,
            boolean required,
            @Nullable Class<?> owner,
            @Nullable String field) {}

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        if (request.getUriInfo().getPathParameters().values().stream()
                .anyMatch(values -> values.stream().anyMatch(InputFaults::hasControlCharacter))) {
            throw new NotFoundException();
        }
        Map<String, Declared> declared = declarations.computeIfAbsent(method, QueryParameters::declared);
        List<FieldFault> faults = new ArrayList<>();
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        given.forEach((name, values) -> check(name, values, declared, faults));
        declared.forEach((name, parameter) -> {
            if (parameter.owner() != null
                    && parameter.field() != null
                    && parameter.required()
                    && !given.containsKey(name)) {
                faults.addAll(constraints.faults(parameter.owner(), parameter.field(), null));
            }
        });
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }

    private void check(String name, List<String> values, Map<String, Declared> declared, List<FieldFault> faults) {
        Declared parameter = declared.get(name);
        if (parameter == null) {
            faults.add(InputFaults.unknownParameter(InputFaults.hasControlCharacter(name) ? "?" : name));
        } else if (values.size() > 1 && !parameter.many()) {
            faults.add(InputFaults.repeatedParameter(name));
        } else {
            values.forEach(value -> check(name, value, parameter, faults));
        }
    }

    private void check(String name, String value, Declared parameter, List<FieldFault> faults) {
        if (InputFaults.hasControlCharacter(value)) {
            faults.add(InputFaults.controlCharacter(name));
            return;
        }
        Object converted = convert(value, parameter.type());
        if (converted == null) {
            faults.add(
                    value.length() > LONGEST_TEXT
                            ? InputFaults.longText(name, LONGEST_TEXT)
                            : InputFaults.wrongValue(name, parameter.type()));
        } else if (parameter.owner() != null && parameter.field() != null && !parameter.many()) {
            faults.addAll(constraints.faults(parameter.owner(), parameter.field(), converted));
        }
    }

    private static @Nullable Object convert(String value, Class<?> type) {
        try {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    if (constant.toString().equals(value)) {
                        return constant;
                    }
                }
                return null;
            }
            if (type == Boolean.class || type == boolean.class) {
                return value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : null;
            }
            if (type == UUID.class) {
                return value.length() == 36 ? UUID.fromString(value) : null;
            }
            if (type == Integer.class || type == int.class) {
                return Integer.valueOf(value);
            }
            if (type == Long.class || type == long.class) {
                return Long.valueOf(value);
            }
            if (type == LocalDate.class) {
                LocalDate date = LocalDate.parse(value);
                return InputFaults.isSensible(date) ? date : null;
            }
            if (type == Instant.class) {
                Instant instant = Instant.parse(value);
                return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
            }
            return value.length() <= LONGEST_TEXT ? value : null;
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return null;
        }
    }

    private static Map<String, Declared> declared(Method method) {
        Map<String, Declared> found = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                found.put(query.value(), declared(parameter.getParameterizedType(), false, null, null));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        QueryParam named = field.getAnnotation(QueryParam.class);
                        if (named != null) {
                            boolean required = field.isAnnotationPresent(NotNull.class);
                            found.put(named.value(), declared(field.getGenericType(), required, type, field.getName()));
                        }
                    }
                }
            }
        }
        return Map.copyOf(found);
    }

    private static Declared declared(Type type, boolean required, @Nullable Class<?> owner, @Nullable String field) {
        return switch (type) {
            case Class<?> single -> new Declared(single, false, required, owner, field);
            case ParameterizedType many
            when many.getActualTypeArguments()[0] instanceof Class<?> element ->
                new Declared(element, true, required, owner, field);
            default -> throw new IllegalStateException("a query parameter cannot be of type " + type);
        };
    }
}
