package kz.tirek.conventions.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// Writes the change record of a published resource in the transaction of the change itself.
@ApplicationScoped
public class Changes {

    /// Who acts where nobody calls, as in scheduled work.
    private static final String SYSTEM = "system";

    /// Rows sent to the database at a time.
    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Changes(AgroalDataSource database, ObjectMapper mapper, Caller caller, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    /// Records one change.
    ///
    /// Flush the entity first, so that `representation` shows the version it gets.
    ///
    /// @param resourceType kebab-case noun, such as `hub-school`
    /// @param operation CREATED, UPDATED, DELETED, or the action's past participle, such as APPROVED
    /// @param representation the resource as it is published, without personal data; null for DELETED only
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String resourceType, UUID resourceId, String operation, @Nullable Record representation) {
        recordAll(List.of(new Change(resourceType, resourceId, operation, representation)));
    }

    /// One of many changes, with the components that [#record] takes.
    public record Change(
            String resourceType,
            UUID resourceId,
            String operation,
            @Nullable Record representation) {}

    /// Records many changes of one transaction, in this order, as quickly as the database takes them.
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<Change> changes) {
        boolean called = isCalled();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, trace_id,
                                            recorded_at, representation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            insert.setString(5, called ? caller.subject() : SYSTEM);
            insert.setString(6, called ? caller.name() : SYSTEM);
            insert.setString(7, Failures.traceId());
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            int added = 0;
            for (Change change : changes) {
                Record shown = change.representation();
                insert.setObject(1, Ids.next());
                insert.setString(2, change.resourceType());
                insert.setObject(3, change.resourceId());
                insert.setString(4, change.operation());
                insert.setString(9, shown == null ? null : mapper.writeValueAsString(shown));
                insert.addBatch();
                if (++added % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(changes.size() + " changes are not recorded", failure);
        }
    }

    private boolean isCalled() {
        try {
            return !caller.subject().isEmpty();
        } catch (ContextNotActiveException outsideRequests) {
            return false;
        }
    }
}
