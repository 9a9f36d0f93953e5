package kz.tirek.conventions.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// A place in a list: the sort value and the id of the last item, bound to the list, its filters and its order.
record Cursor(String list, String value, UUID id) {

    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int LAST_YEAR = 9999;

    String encode(ObjectMapper mapper) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mapper.writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Cursor decode(ObjectMapper mapper, String text, String list) {
        @Nullable Cursor cursor;
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            cursor = mapper.readValue(json, Cursor.class);
        } catch (IOException | IllegalArgumentException changed) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        if (cursor == null || !list.equals(cursor.list) || cursor.value == null || cursor.id == null) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        return cursor;
    }

    /// The sort value as `type`.
    Object valueAs(ObjectMapper mapper, Class<?> type) {
        try {
            Object typed = type == String.class ? value : mapper.convertValue(typed(type), type);
            if (typed instanceof Instant instant && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
                throw CommonProblem.INVALID_CURSOR.refuse();
            }
            if (typed instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
                throw CommonProblem.INVALID_CURSOR.refuse();
            }
            return typed;
        } catch (IllegalArgumentException changed) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
    }

    private Object typed(Class<?> type) {
        return Number.class.isAssignableFrom(type) ? Long.valueOf(value) : value;
    }
}
