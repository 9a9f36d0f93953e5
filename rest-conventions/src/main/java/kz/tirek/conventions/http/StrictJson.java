package kz.tirek.conventions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;

/// JSON as this API reads it: unknown properties, coerced types and control characters are faults, and reading goes
/// on after a fault so that the caller learns all of them at once.
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /// The attribute of a reader under which faults are collected; see [Bodies].
    static final String FAULTS = "kz.tirek.faults";

    /// Last, so that the readers of texts and dates are these and not the framework's.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // Quarkus hands over a built mapper: mapper features have no other door.
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.registerModule(new SimpleModule("strict-text")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(LocalDate.class, new DateDeserializer())
                .addDeserializer(Instant.class, new InstantDeserializer())
                .addDeserializer(LocalTime.class, new TimeDeserializer()));
        mapper.addHandler(new FaultCollector());
    }

    private static String pointer(DeserializationContext context) {
        return context.getParser().getParsingContext().pathAsPointer().toString();
    }

    private static final class TextDeserializer extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (InputFaults.hasControlCharacter(text) && context.getAttribute(FAULTS) instanceof FaultList faults) {
                faults.list().add(InputFaults.controlCharacter(pointer(context)));
            }
            // What shows nothing is nothing, so that all rules on blank texts, the database's too, mean the same.
            return InputFaults.isBlank(text) ? "" : text;
        }
    }

    /// Dates are texts, of years that people know.
    private static final class DateDeserializer extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                LocalDate date = LocalDate.parse(parser.getText());
                if (InputFaults.isSensible(date)) {
                    return date;
                }
            } catch (DateTimeParseException wrong) {
                // as a date of no calendar, below
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
        }
    }

    /// Instants are texts, of years that people know.
    private static final class InstantDeserializer extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                Instant instant = OffsetDateTime.parse(parser.getText()).toInstant();
                if (InputFaults.isSensible(LocalDate.ofInstant(instant, ZoneOffset.UTC))) {
                    return instant;
                }
            } catch (DateTimeException wrong) {
                // as an instant of no clock, below
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
        }
    }

    /// Times of day are texts.
    private static final class TimeDeserializer extends StdDeserializer<LocalTime> {
        private static final long serialVersionUID = 1L;

        TimeDeserializer() {
            super(LocalTime.class);
        }

        @Override
        public @Nullable LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalTime) context.handleUnexpectedToken(LocalTime.class, parser);
            }
            try {
                return LocalTime.parse(parser.getText());
            } catch (DateTimeParseException wrong) {
                return (LocalTime) context.handleWeirdStringValue(LocalTime.class, parser.getText(), "no time of day");
            }
        }
    }

    /// The faults of one reading.
    record FaultList(List<FieldFault> list) {}

    private static final class FaultCollector extends DeserializationProblemHandler {

        private static @Nullable Object collect(DeserializationContext context, FieldFault fault) {
            if (context.getAttribute(FAULTS) instanceof FaultList faults) {
                faults.list().add(fault);
                return null;
            }
            return NOT_HANDLED;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name)
                throws IOException {
            String pointer = pointer(context);
            String step = "/" + name.replace("~", "~0").replace("/", "~1");
            if (collect(context, InputFaults.unknownProperty(pointer.endsWith(step) ? pointer : pointer + step))
                    != null) {
                return false;
            }
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            return collect(context, InputFaults.wrongValue(pointer(context), type));
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String message) {
            return collect(context, InputFaults.wrongValue(pointer(context), type));
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            Object outcome = collect(context, InputFaults.wrongType(pointer(context), type.getRawClass()));
            if (outcome == null) {
                parser.skipChildren();
            }
            return outcome;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message)
                throws IOException {
            Object outcome = collect(context, InputFaults.wrongType(pointer(context), type));
            if (outcome == null) {
                parser.skipChildren();
            }
            return outcome;
        }

        @Override
        public @Nullable Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
            return collect(context, InputFaults.wrongValue(pointer(context), type));
        }
    }
}
