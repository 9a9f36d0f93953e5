package kz.tirek.conventions.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Constraints;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;

/// Reads bodies, and refuses them with everything that is wrong at once.
@ApplicationScoped
public class Bodies {

    private final ObjectMapper mapper;
    private final Constraints constraints;

    @Inject
    Bodies(ObjectMapper mapper, Constraints constraints) {
        this.mapper = mapper;
        this.constraints = constraints;
    }

    /// The valid object that `json` describes.
    ///
    /// @throws Refusal MALFORMED_JSON or INVALID_REQUEST
    public Object read(InputStream json, Type type) throws IOException {
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            return read(parser, mapper.constructType(type));
        }
    }

    /// The valid object that the tree describes.
    ///
    /// @throws Refusal INVALID_REQUEST
    public <T> T read(JsonNode tree, Class<T> type) {
        try (JsonParser parser = mapper.treeAsTokens(tree)) {
            return type.cast(read(parser, mapper.constructType(type)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object read(JsonParser parser, JavaType type) throws IOException {
        List<FieldFault> faults = new ArrayList<>();
        Object body = parse(parser, type, faults);
        if (body == null && faults.isEmpty()) {
            faults.add(InputFaults.bodyRequired());
        }
        if (body != null) {
            Set<String> known = faults.stream().map(FieldFault::pointer).collect(Collectors.toSet());
            constraints.faults(body).stream()
                    .filter(fault -> !known.contains(fault.pointer()))
                    .forEach(faults::add);
        }
        if (body == null || !faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return body;
    }

    private @Nullable Object parse(JsonParser parser, JavaType type, List<FieldFault> faults) throws IOException {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            Object body = mapper.readerFor(type)
                    .withAttribute(StrictJson.FAULTS, new StrictJson.FaultList(faults))
                    .readValue(parser);
            return body;
        } catch (InputCoercionException range) {
            faults.add(InputFaults.wrongValue(
                    parser.getParsingContext().pathAsPointer().toString(), range.getTargetType()));
        } catch (JsonMappingException mismatch) {
            if (mismatch.getCause() instanceof InputCoercionException range) {
                faults.add(InputFaults.wrongValue(pointer(mismatch), range.getTargetType()));
            } else if (mismatch.getCause() instanceof JsonProcessingException malformed) {
                throw malformed(malformed);
            } else {
                faults.add(InputFaults.wrongType(pointer(mismatch)));
            }
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
        return null;
    }

    private static Refusal malformed(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        return CommonProblem.MALFORMED_JSON.refuse(
                location == null ? 1 : location.getLineNr(), location == null ? 1 : location.getColumnNr());
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
