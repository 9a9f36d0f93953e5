package kz.tirek.conventions.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// Writes the change record of a published resource in the transaction of the change itself. The database says when:
/// its stamp is not earlier than the lock on the table, so that one can tell up to when history is complete.
@ApplicationScoped
public class Changes {

    /// Who acts where nobody calls, as in scheduled work.
    private static final String SYSTEM = "system";

    /// Rows sent to the database at a time.
    private static final int BATCH = 500;

    private static final String INSERT = """
            insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, trace_id,
                                recorded_at, representation)
            values (?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?::jsonb)""";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper mapper;
    private final Caller caller;

    @Inject
    Changes(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper mapper,
            Caller caller) {
        this.database = database;
        this.transactions = transactions;
        this.mapper = mapper;
        this.caller = caller;
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
        Change change = new Change(resourceType, resourceId, operation, representation);
        if (transactions.getResource(LastChange.class) instanceof LastChange last) {
            last.write();
            last.change = change;
        } else {
            write(List.of(change));
        }
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
        writeWaiting();
        write(changes);
    }

    /// The change of a transaction that is still to be written, at the latest before the transaction ends.
    private final class LastChange implements Synchronization {
        private @Nullable Change change;

        Optional<Change> take() {
            Optional<Change> taken = Optional.ofNullable(change);
            change = null;
            return taken;
        }

        void write() {
            take().ifPresent(waiting -> Changes.this.write(List.of(waiting)));
        }

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // What was not written is rolled back.
        }
    }

    /// Lets the last change of this transaction wait for [#prepareLast], so that it takes no trip to the database of
    /// its own.
    public void waitWithLast() {
        LastChange last = new LastChange();
        transactions.putResource(LastChange.class, last);
        transactions.registerInterposedSynchronization(last);
    }

    /// Writes the change that waits, if there is one, for those who read in the same transaction.
    void writeWaiting() {
        if (transactions.getTransactionKey() != null
                && transactions.getResource(LastChange.class) instanceof LastChange last) {
            last.write();
        }
    }

    /// Prepares the last statement of a transaction, which writes the change that waits along with it.
    ///
    /// @param parameters how many `sql` has; they are left to the caller
    public PreparedStatement prepareLast(Connection connection, String sql, int parameters) throws SQLException {
        Optional<Change> waiting =
                transactions.getResource(LastChange.class) instanceof LastChange last ? last.take() : Optional.empty();
        if (waiting.isEmpty()) {
            return connection.prepareStatement(sql);
        }
        PreparedStatement both = connection.prepareStatement(sql + ";\n" + INSERT);
        try {
            describe(both, parameters, waiting.get());
            return both;
        } catch (SQLException | RuntimeException failure) {
            both.close();
            throw failure;
        }
    }

    private void write(List<Change> changes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int added = 0;
            for (Change change : changes) {
                describe(insert, 0, change);
                insert.addBatch();
                if (++added % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(changes.size() + " changes are not recorded", failure);
        }
    }

    private void describe(PreparedStatement insert, int before, Change change) throws SQLException {
        boolean called = isCalled();
        insert.setObject(before + 1, Ids.next());
        insert.setString(before + 2, change.resourceType());
        insert.setObject(before + 3, change.resourceId());
        insert.setString(before + 4, change.operation());
        insert.setString(before + 5, called ? caller.subject() : SYSTEM);
        insert.setString(before + 6, called ? caller.name() : SYSTEM);
        insert.setString(before + 7, Failures.traceId());
        insert.setString(before + 8, json(change.representation()));
    }

    private @Nullable String json(@Nullable Record shown) {
        try {
            return shown == null ? null : mapper.writeValueAsString(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
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
