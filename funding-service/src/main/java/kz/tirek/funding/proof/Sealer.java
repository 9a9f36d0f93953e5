package kz.tirek.funding.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tirek.funding.ledger.JournalReader;
import kz.tirek.funding.ledger.OrderedEntry;

/// Seals ordered entries: appends them to the Merkle tree and signs a checkpoint of it.
///
/// Any number of instances may do it; one at a time does. What a call does is done in its transaction, or not at all:
/// who begins again after a crash goes on behind the last leaf, and seals nothing twice.
final class Sealer {

    /// Entries of a call: a fraction of a second.
    static final int BATCH = 4096;

    private final Connection connection;
    private final LedgerKeys keys;

    Sealer(Connection connection, LedgerKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /// How far a call came.
    enum Progress {
        /// Every ordered entry is sealed.
        UP_TO_DATE,
        /// There is more to do.
        BEHIND,
        /// Somebody else is at it.
        ELSEWHERE
    }

    /// Goes on with it.
    ///
    /// @throws IllegalStateException if what is sealed already is no longer whole; nothing is sealed on top of it
    Progress seal() throws SQLException {
        if (!lock()) {
            return Progress.ELSEWHERE;
        }
        StoredTree stored = new StoredTree(connection);
        long size = stored.size();
        requireWhole(size);
        List<OrderedEntry> entries = new JournalReader(connection).read(size + 1, BATCH);
        if (entries.isEmpty()) {
            return Progress.UP_TO_DATE;
        }
        requireGapless(size, entries);
        stored.append(
                size,
                entries.stream()
                        .map(entry -> MerkleTree.leaf(CanonicalForm.of(entry)))
                        .toList());
        publish(stored, size + entries.size());
        return entries.size() < BATCH ? Progress.UP_TO_DATE : Progress.BEHIND;
    }

    private boolean lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(3, 0)");
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void requireWhole(long size) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(tree_size), 0) from checkpoint");
                ResultSet row = query.executeQuery()) {
            row.next();
            if (row.getLong(1) != size) {
                throw new IllegalStateException(
                        "the last checkpoint is of %d entries, but %d are sealed".formatted(row.getLong(1), size));
            }
        }
    }

    private static void requireGapless(long size, List<OrderedEntry> entries) {
        long expected = size;
        for (OrderedEntry entry : entries) {
            expected++;
            if (entry.sequence() != expected) {
                throw new IllegalStateException(
                        "entry %d of the ledger is missing: nothing behind it is sealed".formatted(expected));
            }
        }
    }

    private void publish(StoredTree stored, long size) throws SQLException {
        Checkpoint checkpoint = new Checkpoint(keys.origin(), size, new MerkleTree(stored).root(size), now());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into checkpoint (tree_size, root, made_at, note) values (?, ?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, checkpoint.root());
            insert.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, keys.sign(checkpoint));
            insert.executeUpdate();
        }
    }

    private Instant now() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
