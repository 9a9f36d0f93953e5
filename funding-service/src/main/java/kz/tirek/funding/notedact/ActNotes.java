package kz.tirek.funding.notedact;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kz.tirek.conventions.time.Ids;
import org.jboss.logging.Logger;

/// Notes acts behind the answers: who is answered waits for nothing. An act has the instant at which it is noted,
/// within a second; a service that is killed in that second has noted nothing of it.
@ApplicationScoped
class ActNotes {

    private static final Logger LOG = Logger.getLogger(ActNotes.class);
    private static final int MOST_WAITING = 100_000;
    private static final int AT_ONCE = 1000;

    /// Whoever holds this lock is waited for by those who read the history up to an instant (changes_complete_until).
    private static final String ANNOUNCE = "lock table change in row exclusive mode";

    private static final String INSERT = """
            insert into noted_act (id, noted_at, person, person_name, act, operation, resource_type, resource_id, code, trace_id)
            values (?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BlockingQueue<NotedAct> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AgroalDataSource database;

    @Inject
    ActNotes(AgroalDataSource database) {
        this.database = database;
    }

    /// Takes an act to be noted soon.
    void add(NotedAct act) {
        if (!waiting.offer(act)) {
            LOG.errorf("too many acts wait: %s is only noted here", act);
        }
    }

    /// Writes what waits.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        while (!waiting.isEmpty()) {
            List<NotedAct> acts = new ArrayList<>();
            waiting.drainTo(acts, AT_ONCE);
            try {
                QuarkusTransaction.requiringNew().call(() -> {
                    write(acts);
                    return null;
                });
            } catch (RuntimeException failure) {
                acts.forEach(this::add);
                throw failure;
            }
        }
    }

    /// What waits when the service stops is not lost.
    void stop(@Observes ShutdownEvent stop) {
        write();
    }

    private void write(List<NotedAct> acts) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Statement announcement = connection.createStatement()) {
                announcement.execute(ANNOUNCE);
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (NotedAct act : acts) {
                    insert.setObject(1, Ids.next());
                    insert.setString(2, act.person());
                    insert.setString(3, act.personName());
                    insert.setString(4, act.kind().name());
                    insert.setString(5, act.operation());
                    insert.setString(6, act.resourceType());
                    insert.setObject(7, act.resourceId());
                    insert.setString(8, act.code());
                    insert.setString(9, act.traceId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
