package kz.tirek.conventions.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Constraints;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.apache.commons.io.input.BoundedInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Reads bodies, and refuses them with everything that is wrong at once.
@ApplicationScoped
public class Bodies {

    private final ObjectMapper mapper;
    private final Constraints constraints;
    private final long largestBytes;

    @Inject
    Bodies(
            ObjectMapper mapper,
            Constraints constraints,
            @ConfigProperty(name = "tirek.json.largest-bytes", defaultValue = "2097152") long largestBytes) {
        this.mapper = mapper;
        this.constraints = constraints;
        this.largestBytes = largestBytes;
    }

    /// The valid object that `json` describes.
    ///
    /// @throws Refusal BODY_TOO_LARGE, MALFORMED_JSON or INVALID_REQUEST
    public Object read(InputStream json, Type type) throws IOException {
        JsonNode tree;
        try (InputStream bounded = BoundedInputStream.builder()
                .setInputStream(json)
                .setMaxCount(largestBytes + 1)
                .setOnMaxCount((most, read) -> {
                    throw CommonProblem.BODY_TOO_LARGE.refuse(largestBytes);
                })
                .get()) {
            tree = mapper.readTree(bounded);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation());
        } catch (NumberFormatException | CharConversionException unreadable) {
            throw malformed(null);
        }
        return read(tree, mapper.constructType(type));
    }

    /// The valid object that the tree describes.
    ///
    /// @throws Refusal INVALID_REQUEST
    public <T> T read(JsonNode tree, Class<T> type) {
        return type.cast(read(tree, mapper.constructType(type)));
    }

    /// What could be read of a body.
    ///
    /// @param body has no values, or wrong ones, where there are faults; null where nothing could be read
    public record Reading<T>(@Nullable T body, List<FieldFault> faults) {}

    /// As much of the object as the tree describes, with everything that is wrong with it.
    public <T> Reading<T> attempt(JsonNode tree, Class<T> type) {
        Reading<Object> reading = attempt(tree, mapper.constructType(type));
        return new Reading<>(type.cast(reading.body()), reading.faults());
    }

    private Object read(JsonNode tree, JavaType type) {
        if (tree.isMissingNode() || tree.isNull()) {
            throw refusal(List.of(InputFaults.bodyRequired()));
        }
        Reading<Object> reading = attempt(tree, type);
        if (reading.body() == null || !reading.faults().isEmpty()) {
            throw refusal(reading.faults());
        }
        return reading.body();
    }

    private Reading<Object> attempt(JsonNode tree, JavaType type) {
        Map<String, FieldFault> faults = new LinkedHashMap<>();
        Object body = parse(tree, type, faults);
        if (body != null) {
            constraints.faults(body).forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        }
        return new Reading<>(body, List.copyOf(faults.values()));
    }

    /// Reads as far as can be read. A value on which Jackson gives up is noted and taken out, and reading starts
    /// again without it: so the caller learns of all faults, not of the first.
    private @Nullable Object parse(JsonNode tree, JavaType type, Map<String, FieldFault> faults) {
        JsonNode rest = tree.deepCopy();
        while (true) {
            List<FieldFault> found = new ArrayList<>();
            try {
                Object body = mapper.readerFor(type)
                        .withAttribute(StrictJson.FAULTS, new StrictJson.FaultList(found))
                        .readValue(rest);
                found.forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
                return body;
            } catch (JsonMappingException mismatch) {
                FieldFault fault = fault(mismatch);
                if (faults.put(fault.pointer(), fault) != null || !takeOut(rest, fault.pointer())) {
                    found.forEach(other -> faults.putIfAbsent(other.pointer(), other));
                    return null;
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static boolean takeOut(JsonNode tree, String pointer) {
        JsonPointer place = JsonPointer.valueOf(pointer);
        if (place.matches()) {
            return false;
        }
        return switch (tree.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty()) != null;
            case ArrayNode array
            when place.last().mayMatchElement() -> {
                array.setNull(place.last().getMatchingIndex());
                yield true;
            }
            default -> false;
        };
    }

    private static FieldFault fault(JsonMappingException mismatch) {
        String pointer = mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        if (mismatch.getCause() instanceof InputCoercionException range) {
            return InputFaults.wrongValue(pointer, range.getTargetType());
        }
        return InputFaults.wrongType(
                pointer,
                mismatch instanceof MismatchedInputException other && other.getTargetType() != null
                        ? other.getTargetType()
                        : Object.class);
    }

    private static Refusal refusal(List<FieldFault> faults) {
        return CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
    }

    private static Refusal malformed(@Nullable JsonLocation place) {
        return CommonProblem.MALFORMED_JSON.refuse(
                place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
    }
}
