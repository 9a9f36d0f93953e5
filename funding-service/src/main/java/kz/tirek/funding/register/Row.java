package kz.tirek.funding.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.jspecify.annotations.Nullable;

/// The row of an answer that is read now, by names of columns.
final class Row {

    private final ResultSet answer;
    private final ObjectMapper mapper;

    Row(ResultSet answer, ObjectMapper mapper) {
        this.answer = answer;
        this.mapper = mapper;
    }

    @Nullable
    String text(String column) throws SQLException {
        return answer.getString(column);
    }

    /// A text that is there in every row.
    String word(String column) throws SQLException {
        return there(column, answer.getString(column));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, word(column));
    }

    /// Tiyn.
    Money money(String column) throws SQLException {
        return Money.ofTiyn(answer.getLong(column));
    }

    @Nullable
    Money moneyIfAny(String column) throws SQLException {
        long tiyn = answer.getLong(column);
        return answer.wasNull() ? null : Money.ofTiyn(tiyn);
    }

    @Nullable
    Integer number(String column) throws SQLException {
        return answer.getObject(column, Integer.class);
    }

    @Nullable
    LocalDate date(String column) throws SQLException {
        return answer.getObject(column, LocalDate.class);
    }

    boolean is(String column) throws SQLException {
        return answer.getBoolean(column);
    }

    LocalDate day(String column) throws SQLException {
        return there(column, date(column));
    }

    @Nullable
    Instant instantIfAny(String column) throws SQLException {
        OffsetDateTime value = answer.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    Instant instant(String column) throws SQLException {
        return there(column, instantIfAny(column));
    }

    @Nullable
    UUID uuid(String column) throws SQLException {
        return answer.getObject(column, UUID.class);
    }

    UUID id(String column) throws SQLException {
        return there(column, uuid(column));
    }

    /// A JSON array; members that `E` does not have are left out.
    <E> List<E> list(String column, TypeReference<List<E>> type) throws SQLException {
        String json = answer.getString(column);
        if (json == null) {
            return List.of();
        }
        try {
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json);
        } catch (JsonProcessingException other) {
            throw new IllegalStateException(column + " is not what it was taken for: " + json, other);
        }
    }

    private static <T> T there(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no " + column);
        }
        return value;
    }
}
