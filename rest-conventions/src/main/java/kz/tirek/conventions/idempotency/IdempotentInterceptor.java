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
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.conventions.version.Versioned;

/// Runs inside the transaction of the method (the transaction's interceptor has a lower priority number, so it is
/// outside). The
/// insert of the key waits for a concurrent request with the same key, and then finds its answer.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    /// The header of the key.
    public static final String KEY = "Idempotency-Key";
    /// The header that marks an answer given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Text KEY_FORMAT = new Text(
            "1–255 көрінетін ASCII таңбасы", "от 1 до 255 видимых символов ASCII", "1 to 255 visible ASCII characters");

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;
    private final ContainerRequestContext request;
    private final RequestFingerprint fingerprint;

    @Inject
    IdempotentInterceptor(
            AgroalDataSource database,
            ObjectMapper mapper,
            Caller caller,
            Clock clock,
            ContainerRequestContext request,
            RequestFingerprint fingerprint) {
        this.database = database;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
        this.request = request;
        this.fingerprint = fingerprint;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getHeaderString(KEY);
        if (key == null) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.refuse();
            }
            return invocation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(KEY, "wrong-value", KEY_FORMAT);
        }
        byte[] hash = fingerprint.of(request, invocation.getParameters());
        try (Connection connection = database.getConnection()) {
            if (!claim(connection, key, hash)) {
                throw new WebApplicationException(answerGivenBefore(connection, key, hash));
            }
            Object answer = invocation.proceed();
            keep(connection, key, answer);
            return answer;
        } catch (SQLException | JsonProcessingException failure) {
            // Unchecked, so that the transaction is rolled back and the failure keeps its cause.
            throw new IllegalStateException("the request is not carried out", failure);
        }
    }

    /// Takes the key, unless it is taken. What follows in this transaction finds its rows by key, triggers and
    /// foreign keys included: it is planned once per connection, and not with its values each time, as lists are.
    private boolean claim(Connection connection, String key, byte[] hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency_key (caller, key, request_hash, recorded_at) values (?, ?, ?, ?)
                on conflict do nothing returning set_config('plan_cache_mode', 'auto', true)""")) {
            insert.setString(1, caller.subject());
            insert.setString(2, key);
            insert.setBytes(3, hash);
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            try (ResultSet row = insert.executeQuery()) {
                return row.next();
            }
        }
    }

    private Response answerGivenBefore(Connection connection, String key, byte[] hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request_hash, status, location, body, etag from idempotency_key where caller = ? and key = ?")) {
            select.setString(1, caller.subject());
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
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
        }
    }

    private void keep(Connection connection, String key, Object answer) throws SQLException, JsonProcessingException {
        Response response = answer instanceof Response given ? given : null;
        Object entity = response == null ? answer : response.getEntity();
        try (PreparedStatement update = connection.prepareStatement(
                "update idempotency_key set status = ?, location = ?, body = ?, etag = ? where caller = ? and key = ?")) {
            update.setInt(1, response == null ? entity == null ? 204 : 200 : response.getStatus());
            update.setString(2, response == null ? null : response.getHeaderString(HttpHeaders.LOCATION));
            update.setString(3, entity == null ? null : mapper.writeValueAsString(entity));
            update.setString(4, entity instanceof Versioned resource ? Precondition.tag(resource.version()) : null);
            update.setString(5, caller.subject());
            update.setString(6, key);
            update.executeUpdate();
        }
    }
}
