package kz.tirek.funding.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.funding.recordlog.RowComparison;
import kz.tirek.funding.recordlog.RowFault;

/// Compares what is stored with what was logged and sealed, as it is at one instant: in a transaction in which
/// nothing was read yet.
@ApplicationScoped
public class SealedRecords {

    private static final int FAULTS = 100;

    private final AgroalDataSource database;
    private final LedgerKeys keys;

    @Inject
    SealedRecords(AgroalDataSource database, LedgerKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// Something that is not as it was sealed.
    public record Difference(String subject, String found) {

        private static Difference of(SealFault fault) {
            return new Difference(fault.what(), fault.kind() + " at " + fault.place());
        }

        private static Difference of(RowFault fault) {
            return new Difference(
                    fault.key() == null ? fault.table() : fault.table() + " " + fault.key(),
                    fault.fields().isEmpty() ? fault.kind().toString() : fault.kind() + " " + fault.fields());
        }
    }

    /// What of the ledger is not as it was sealed.
    public List<Difference> ledger() {
        return verifyLedger().faults().stream().map(Difference::of).toList();
    }

    /// What of the records is not as it was logged, and of the log not as it was sealed.
    public List<Difference> records() {
        RecordLogVerificationView found = verifyRecords();
        return Stream.concat(
                        found.rows().stream().map(Difference::of),
                        found.seals().stream().map(Difference::of))
                .toList();
    }

    VerificationView verifyLedger() {
        try (Connection connection = snapshot()) {
            Verification verification = new Verification(connection, keys, SealedLog.LEDGER, FAULTS);
            List<SealFault> faults = verification.run();
            return new VerificationView(verification.size(), faults);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    RecordLogVerificationView verifyRecords() {
        try (Connection connection = snapshot()) {
            List<RowFault> rows = new RowComparison(connection, FAULTS).run();
            Verification seals = new Verification(connection, keys, SealedLog.RECORDS, FAULTS);
            List<SealFault> faults = seals.run();
            return new RecordLogVerificationView(seals.size(), rows, faults);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection snapshot() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement snapshot = connection.createStatement()) {
            snapshot.execute("set transaction isolation level repeatable read, read only");
        }
        return connection;
    }
}
