package kz.tirek.funding.bankstatement;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Keeps what is outstanding on bank accounts, behind those who record and match. Its lag makes reconciliation
/// slower, never wrong.
@ApplicationScoped
class Outstanding {

    /// Entries of a call: a fraction of a second.
    private static final int BATCH = 4096;

    private final AgroalDataSource database;

    @Inject
    Outstanding(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(every = "${tirek.ledger.fold.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select fold_bank_events(?)")) {
            call.setInt(1, BATCH);
            while (entries(call) == BATCH) {
                // there is more to come to
            }
        }
    }

    /// None where another instance is at it.
    private static int entries(PreparedStatement call) throws SQLException {
        try (ResultSet row = call.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
