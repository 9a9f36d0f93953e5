package kz.tirek.funding.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What other features need of the proof: a checkpoint that holds what they have read, and their own notes signed.
@ApplicationScoped
public class Seals {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AgroalDataSource database;
    private final LedgerKeys keys;

    @Inject
    Seals(AgroalDataSource database, LedgerKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// A checkpoint.
    ///
    /// @param treeSize how many entries it was made of
    /// @param root over them, Base64
    /// @param note as it was signed by us
    public record Seal(long treeSize, String root, String note) {}

    /// The first checkpoint of at least so many entries, once there is one.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal LEDGER_NOT_SEALED
    public Seal over(long entries) {
        long start = System.nanoTime();
        Seal seal = find(entries);
        while (seal == null) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw ProofProblem.LEDGER_NOT_SEALED.refuse(entries).retryAfter(1);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw ProofProblem.LEDGER_NOT_SEALED.refuse(entries).retryAfter(1);
            }
            seal = find(entries);
        }
        return seal;
    }

    /// The address of the ledger without its scheme: the name of the keys that sign.
    public String origin() {
        return keys.origin(SealedLog.LEDGER);
    }

    /// `text`, its lines ended, as a note signed with every key that signs now (C2SP signed-note). Its first line
    /// says what it is about, and must not be the address of a log: that is what checkpoints are about.
    public String sign(String text) {
        if (Arrays.stream(SealedLog.values()).anyMatch(log -> text.startsWith(keys.origin(log) + "\n"))) {
            throw new IllegalArgumentException("only the sealer makes checkpoints");
        }
        return keys.sign(SealedLog.LEDGER, text);
    }

    private @Nullable Seal find(long entries) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select tree_size, root, note from checkpoint where tree_size >= ? order by tree_size limit 1")) {
            query.setLong(1, entries);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Seal(
                                row.getLong(1), Base64.getEncoder().encodeToString(row.getBytes(2)), row.getString(3))
                        : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
