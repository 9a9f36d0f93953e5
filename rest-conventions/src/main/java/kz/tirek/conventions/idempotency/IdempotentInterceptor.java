package kz.tirek.conventions.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Pattern;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.conventions.version.Versioned;
import org.jspecify.annotations.Nullable;

/// Runs inside the transaction of the method (the transaction's interceptor has a lower priority number, so it is
/// outside). It holds the key, so that a concurrent request with the same key waits and then finds the answer, which
/// is written last, in one trip with the last change.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    /// The header of the key.
    public static final String KEY = "Idempotency-Key";
    /// The header that marks an answer given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Text KEY_FORMAT = new Text(
            "1–255 көрінетін ASCII таңбасы", "от 1 до 255 видимых символов ASCII", "1 to 255 visible ASCII characters");

    private final AgroalDataSource database;
    private final Changes changes;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;
    private final ContainerRequestContext request;
    private final RequestFingerprint fingerprint;

    @Inject
    IdempotentInterceptor(
            AgroalDataSource database,
            Changes changes,
            ObjectMapper mapper,
            Caller caller,
            Clock clock,
            ContainerRequestContext request,
            RequestFingerprint fingerprint) {
        this.database = database;
        this.changes = changes;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
        this.request = request;
        this.fingerprint = fingerprint;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getHeaderString(KEY);
        require(key, invocation.getMethod().getAnnotation(Idempotent.class));
        if (key == null) {
            return invocation.proceed();
        }
        byte[] hash = fingerprint.of(request, invocation.getParameters());
        try (Connection connection = database.getConnection()) {
            Response given = answerGivenBefore(connection, key, hash);
            if (given != null) {
                throw new WebApplicationException(given);
            }
            changes.waitWithLast();
            Object answer = invocation.proceed();
            keep(connection, key, hash, answer);
            return answer;
        } catch (SQLException | JsonProcessingException failure) {
            // Unchecked, so that the transaction is rolled back and the failure keeps its cause.
            throw new IllegalStateException("the request is not carried out", failure);
        }
    }

    /// Refuses a key that is missing where there must be one, or is none.
    static void require(@Nullable String key, Idempotent method) {
        if (key == null) {
            if (method.required()) {
                throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.refuse();
            }
        } else if (!VISIBLE.matcher(key).matches()) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(KEY, "wrong-value", KEY_FORMAT);
        }
    }

    /// Holds the key until the transaction ends, and looks for its answer by a statement of its own, which sees what
    /// those who held it before have committed. What follows in this transaction finds its rows by key, triggers
    /// included: it is planned once per connection, and not with its values each time, as lists are.
    private @Nullable Response answerGivenBefore(Connection connection, String key, byte[] hash) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement("""
                select pg_advisory_xact_lock(hashtextextended(?, 0)), set_config('plan_cache_mode', 'auto', true);
                select request_hash, status, location, body, etag from idempotency_key where caller = ? and key = ?""")) {
            hold.setString(1, "tirek.idempotency-key " + caller.subject() + ' ' + key);
            hold.setString(2, caller.subject());
            hold.setString(3, key);
            hold.execute();
            hold.getMoreResults();
            try (ResultSet row = hold.getResultSet()) {
                return row.next() ? answerGivenBefore(row, hash) : null;
            }
        }
    }

    private static Response answerGivenBefore(ResultSet row, byte[] hash) throws SQLException {
        if (!Arrays.equals(hash, row.getBytes(1))) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.refuse();
        }
        Response.ResponseBuilder answer = Response.status(row.getInt(2)).header(REPLAYED, "true");
        if (row.getString(3) != null) {
            answer.header(HttpHeaders.LOCATION, row.getString(3));
        }
        if (row.getString(4) != null) {
            answer.entity(row.getString(4)).type(MediaType.APPLICATION_JSON);
        }
        if (row.getString(5) != null) {
            answer.header(HttpHeaders.ETAG, row.getString(5));
        }
        return answer.build();
    }

    private void keep(Connection connection, String key, byte[] hash, Object answer)
            throws SQLException, JsonProcessingException {
        Response response = answer instanceof Response given ? given : null;
        Object entity = response == null ? answer : response.getEntity();
        try (PreparedStatement insert = changes.prepareLast(connection, """
                insert into idempotency_key (caller, key, request_hash, recorded_at, status, location, body, etag)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", 8)) {
            insert.setString(1, caller.subject());
            insert.setString(2, key);
            insert.setBytes(3, hash);
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.setInt(5, response == null ? entity == null ? 204 : 200 : response.getStatus());
            insert.setString(6, response == null ? null : response.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(7, entity == null ? null : mapper.writeValueAsString(entity));
            insert.setString(8, entity instanceof Versioned resource ? Precondition.tag(resource.version()) : null);
            insert.execute();
        }
    }
}
