package kz.tirek.funding.proof;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of a log as the database keeps it: leaves, and the roots of complete trees of 256, 65536, …
/// leaves.
final class StoredTree implements MerkleTree.Nodes {

    /// Hashes are kept of every so manyth level.
    static final int STEP = 8;
    /// A kept hash is made of so many of the kept level below.
    static final int GROUP = 1 << STEP;

    private final Connection connection;
    private final SealedLog log;

    StoredTree(Connection connection, SealedLog log) {
        this.connection = connection;
        this.log = log;
    }

    /// How many leaves it has.
    long size() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select coalesce(max(number) + 1, 0) from " + log.nodes() + " where level = 0");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Adds leaves behind the others, and the roots of the trees that are complete with them.
    void append(long size, List<byte[]> leaves) throws SQLException {
        List<byte[]> added = leaves;
        long first = size;
        for (int level = 0; !added.isEmpty(); level += STEP) {
            insert(level, first, added);
            List<byte[]> roots = new ArrayList<>();
            long group = first / GROUP;
            for (; (group + 1) * GROUP <= first + added.size(); group++) {
                roots.add(MerkleTree.fold(hashes(level, group * GROUP, GROUP)));
            }
            first = first / GROUP;
            added = roots;
        }
    }

    private void insert(int level, long first, List<byte[]> hashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into %s
                select ?, ? + place - 1, hash from unnest(?) with ordinality as added (hash, place)""".formatted(log.nodes()))) {
            insert.setInt(1, level);
            insert.setLong(2, first);
            Array array = connection.createArrayOf("bytea", hashes.toArray(byte[][]::new));
            insert.setArray(3, array);
            insert.executeUpdate();
        }
    }

    /// The kept hashes of a level from number `first` on.
    ///
    /// @throws IllegalStateException if not all of them are there
    List<byte[]> hashes(int level, long first, int count) throws SQLException {
        List<byte[]> hashes = new ArrayList<>(count);
        try (PreparedStatement query = connection.prepareStatement("select hash from " + log.nodes()
                + " where level = ? and number >= ? and number < ? order by number")) {
            query.setInt(1, level);
            query.setLong(2, first);
            query.setLong(3, first + count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getBytes(1));
                }
            }
        }
        if (hashes.size() != count) {
            throw new IllegalStateException("of the hashes %d to %d of level %d only %d are there"
                    .formatted(first, first + count - 1, level, hashes.size()));
        }
        return hashes;
    }

    @Override
    public byte[] node(int level, long number) {
        int kept = level - level % STEP;
        int count = 1 << (level - kept);
        try {
            return MerkleTree.fold(hashes(kept, number * count, count));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
