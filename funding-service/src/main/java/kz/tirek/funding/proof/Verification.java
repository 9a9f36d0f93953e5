package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.funding.proof.Leaves.Leaf;
import kz.tirek.funding.proof.SealFault.Kind;
import org.jspecify.annotations.Nullable;

/// Compares everything that is stored of a sealed log with what was sealed. It reads some leaves at a time, in the
/// transaction of the connection it is given.
final class Verification {

    private static final int AT_ONCE = 1000;

    private final Connection connection;
    private final LedgerKeys keys;
    private final SealedLog log;
    private final Leaves source;
    private final List<VerifierKey> own;
    private final int most;
    private final List<SealFault> faults = new ArrayList<>();
    private final Frontier tree = new Frontier();
    private final List<Frontier> groups = new ArrayList<>();
    private long lastNumber;

    /// @param most how many faults are enough to know
    Verification(Connection connection, LedgerKeys keys, SealedLog log, int most) {
        this.connection = connection;
        this.keys = keys;
        this.log = log;
        this.source = log.leaves(connection);
        this.own = keys.own(log);
        this.most = most;
    }

    /// A checkpoint as its row has it.
    @SuppressWarnings("ArrayRecordComponent") // hashes are compared as such
    private record Row(long number, long size, byte[] root, Instant madeAt, String note) {}

    /// Everything that is wrong, in the order of the log.
    List<SealFault> run() throws SQLException {
        long size = lastCheckpoint();
        for (long first = 1; first <= size && faults.size() < most; first += AT_ONCE) {
            check(first, (int) Math.min(AT_ONCE, size - first + 1));
        }
        if (faults.size() < most) {
            checkOrphans(size);
            checkCosignatures();
        }
        return faults;
    }

    /// How many leaves were compared.
    long size() {
        return tree.size();
    }

    private void check(long first, int count) throws SQLException {
        Map<Long, Row> checkpoints = checkpoints(first, count);
        Map<Long, byte[]> leaves = hashes(0, first - 1, count);
        Map<Long, Leaf> contents = new HashMap<>();
        source.read(first, count).forEach(content -> contents.put(content.place(), content));
        for (long place = first; place < first + count; place++) {
            Leaf content = contents.get(place);
            byte[] leaf = leaves.get(place - 1);
            byte[] hash = content == null ? null : content.hash();
            if (content == null) {
                found(Kind.ENTRY_MISSING, place, "entry " + place);
            }
            if (leaf == null) {
                found(Kind.LEAF_MISSING, place, "leaf " + place);
            }
            if (content != null && leaf != null && !Arrays.equals(hash, leaf)) {
                found(Kind.ENTRY_CHANGED, place, content.name());
            }
            byte[] counted = leaf != null ? leaf : hash != null ? hash : MerkleTree.leaf(new byte[0]);
            tree.append(counted);
            Row checkpoint = checkpoints.get(place);
            if (checkpoint != null) {
                checkNumber(checkpoint);
                checkNote(checkpoint);
                if (!Arrays.equals(checkpoint.root(), tree.root())) {
                    found(Kind.CHECKPOINT_CHANGED, place, "root");
                }
            }
            checkNodes(counted);
        }
    }

    /// Compares the kept hashes over 256, 65536, … leaves as these come to an end.
    private void checkNodes(byte[] leaf) throws SQLException {
        byte[] hash = leaf;
        for (int level = 0; ; level++) {
            if (level == groups.size()) {
                groups.add(new Frontier());
            }
            Frontier group = groups.get(level);
            group.append(hash);
            if (group.size() < StoredTree.GROUP) {
                return;
            }
            hash = group.root();
            groups.set(level, new Frontier());
            int kept = (level + 1) * StoredTree.STEP;
            long number = (tree.size() >> kept) - 1;
            if (!Arrays.equals(hashes(kept, number, 1).get(number), hash)) {
                found(Kind.NODE_CHANGED, tree.size(), "level " + kept);
            }
        }
    }

    private void checkNumber(Row row) {
        lastNumber++;
        if (row.number() != lastNumber) {
            found(Kind.CHECKPOINT_MISSING, row.size(), "checkpoint " + lastNumber);
            lastNumber = row.number();
        }
    }

    private void checkNote(Row row) {
        String text = text(row.note());
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(signed, new Checkpoint(origin(text), row.size(), row.root(), row.madeAt()).text())) {
            found(Kind.CHECKPOINT_CHANGED, row.size(), "note");
        }
        List<String> signatures = row.note()
                .substring(Math.min(row.note().length(), text.length() + 1))
                .lines()
                .toList();
        if (signatures.isEmpty() || !signatures.stream().allMatch(line -> isOurs(line, signed))) {
            found(Kind.CHECKPOINT_NOT_SIGNED, row.size(), "note");
        }
    }

    private boolean isOurs(String line, byte[] signed) {
        NoteSignature signature = signature(line);
        return signature != null && own.stream().anyMatch(key -> signature.isBy(key, signed));
    }

    private static String origin(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static @Nullable NoteSignature signature(String line) {
        try {
            return NoteSignature.parse(line);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private void checkCosignatures() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("""
                        select tree_size, s.key_name, s.key_id, s.line, c.note
                        from %s s left join %s c using (tree_size) order by tree_size, key_name, key_id""".formatted(log.cosignatures(), log.checkpoints()));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String name = row.getString(2);
                String id = row.getString(3);
                NoteSignature signature = signature(row.getString(4));
                String note = row.getString(5);
                boolean right = note != null
                        && signature != null
                        && keys.witnesses().stream()
                                .anyMatch(key -> key.name().equals(name)
                                        && key.id().equals(id)
                                        && signature.isBy(key, text(note).getBytes(StandardCharsets.UTF_8)));
                if (!right) {
                    found(Kind.COSIGNATURE_CHANGED, row.getLong(1), name);
                }
            }
        }
    }

    /// What was signed of a note: the lines before the empty one.
    private static String text(String note) {
        int end = note.indexOf("\n\n");
        return end < 0 ? note : note.substring(0, end + 1);
    }

    /// What hangs in the air: it would be counted by nobody who follows the order.
    private void checkOrphans(long size) throws SQLException {
        for (String sql : source.orphans()) {
            orphans(sql);
        }
        orphans("select 'hash ' || number || ' of level ' || level from %s where ((number + 1) << level) > %d limit ?"
                .formatted(log.nodes(), size));
    }

    private void orphans(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found(Kind.ORPHAN, 0, row.getString(1));
                }
            }
        }
    }

    private void found(Kind kind, long place, String what) {
        if (faults.size() < most) {
            faults.add(new SealFault(kind, place, what));
        }
    }

    private Map<Long, byte[]> hashes(int level, long first, int count) throws SQLException {
        Map<Long, byte[]> hashes = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select number, hash from " + log.nodes() + " where level = ? and number >= ? and number < ?")) {
            query.setInt(1, level);
            query.setLong(2, first);
            query.setLong(3, first + count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getLong(1), row.getBytes(2));
                }
            }
        }
        return hashes;
    }

    private long lastCheckpoint() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(tree_size), 0) from " + log.checkpoints());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<Long, Row> checkpoints(long first, int count) throws SQLException {
        Map<Long, Row> checkpoints = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select tree_size, root, made_at, note, number from "
                + log.checkpoints() + " where tree_size >= ? and tree_size < ?")) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    checkpoints.put(
                            row.getLong(1),
                            new Row(
                                    row.getLong(5),
                                    row.getLong(1),
                                    row.getBytes(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getString(4)));
                }
            }
        }
        return checkpoints;
    }
}
