package kz.tirek.funding.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// Asks the database in SQL with parameters by name, `:name`, without keeping a connection between two questions.
@ApplicationScoped
class Queries {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    @Inject
    Queries(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /// What a row of an answer is read as.
    interface Reading<R> {
        R read(Row row) throws SQLException;
    }

    /// A question.
    final class Query {
        private final String sql;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Query(String sql) {
            this.sql = sql;
        }

        /// Gives `:effectiveAt` and `:knownAt`.
        Query at(AsOf cut) {
            return with("effectiveAt", cut.effectiveAt()).with("knownAt", cut.knownAt());
        }

        Query with(String name, @Nullable Object value) {
            values.put(
                    name,
                    switch (value) {
                        case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                        case Enum<?> constant -> constant.name();
                        case null, default -> value;
                    });
            return this;
        }

        <R> List<R> list(Reading<R> reading) {
            Matcher names = PARAMETER.matcher(sql);
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(names.replaceAll("?"))) {
                names.reset();
                for (int position = 1; names.find(); position++) {
                    query.setObject(position, values.get(names.group(1)));
                }
                List<R> rows = new ArrayList<>();
                try (ResultSet answer = query.executeQuery()) {
                    Row row = new Row(answer, mapper);
                    while (answer.next()) {
                        rows.add(reading.read(row));
                    }
                }
                return rows;
            } catch (SQLException failure) {
                // Class 22 is a text that is no date or id: the only texts are those of a cursor.
                if (failure.getSQLState() != null && failure.getSQLState().startsWith("22")) {
                    throw CommonProblem.INVALID_CURSOR.refuse();
                }
                throw new IllegalStateException(failure);
            }
        }
    }

    Query query(String sql) {
        return new Query(sql);
    }
}
