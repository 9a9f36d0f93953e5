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
import kz.tirek.funding.proof.Leaves.Leaf;

/// Seals what is ordered of a log: appends it to the Merkle tree and signs a checkpoint of it.
///
/// Any number of instances may do it; one at a time does. What a call does is done in its transaction, or not at all:
/// who begins again after a crash goes on behind the last leaf, and seals nothing twice.
final class Sealer {

    /// Leaves of a call: a fraction of a second.
    static final int BATCH = 4096;

    private final Connection connection;
    private final LedgerKeys keys;
    private final SealedLog log;

    Sealer(Connection connection, LedgerKeys keys, SealedLog log) {
        this.connection = connection;
        this.keys = keys;
        this.log = log;
    }

    /// How far a call came.
    enum Progress {
        /// Everything that is ordered is sealed.
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
        StoredTree stored = new StoredTree(connection, log);
        long size = stored.size();
        long number = lastNumber(size) + 1;
        Leaves source = log.leaves(connection);
        source.order();
        List<Leaf> leaves = source.read(size + 1, BATCH);
        if (leaves.isEmpty()) {
            return Progress.UP_TO_DATE;
        }
        requireGapless(size, leaves);
        stored.append(size, leaves.stream().map(Leaf::hash).toList());
        publish(number, stored, size + leaves.size());
        return leaves.size() < BATCH ? Progress.UP_TO_DATE : Progress.BEHIND;
    }

    private boolean lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(4, ?)")) {
            lock.setInt(1, log.lock());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// The number of the last checkpoint, which must be of all that is sealed.
    private long lastNumber(long size) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select tree_size, number from %s order by tree_size desc limit 1"
                                .formatted(log.checkpoints()));
                ResultSet row = query.executeQuery()) {
            boolean any = row.next();
            long last = any ? row.getLong(1) : 0;
            if (last != size) {
                throw new IllegalStateException("the last checkpoint of the %s is of %d leaves, but %d are sealed"
                        .formatted(log.path(), last, size));
            }
            return any ? row.getLong(2) : 0;
        }
    }

    private void requireGapless(long size, List<Leaf> leaves) {
        long expected = size;
        for (Leaf leaf : leaves) {
            expected++;
            if (leaf.place() != expected) {
                throw new IllegalStateException(
                        "leaf %d of the %s is missing: nothing behind it is sealed".formatted(expected, log.path()));
            }
        }
    }

    private void publish(long number, StoredTree stored, long size) throws SQLException {
        Checkpoint checkpoint = new Checkpoint(keys.origin(log), size, new MerkleTree(stored).root(size), now());
        try (PreparedStatement insert = connection.prepareStatement("insert into " + log.checkpoints()
                + " (tree_size, root, made_at, note, number) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, checkpoint.root());
            insert.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, keys.sign(log, checkpoint));
            insert.setLong(5, number);
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
