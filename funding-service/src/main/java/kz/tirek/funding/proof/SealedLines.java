package kz.tirek.funding.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import kz.tirek.funding.proof.Leaves.Leaf;

/// What was sealed of a log as NDJSON, in its order: each line the hash of the leaf and the bytes that were hashed.
/// Written some at a time, so that a long log needs no more memory than a short one.
@ApplicationScoped
class SealedLines {

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource database;

    @Inject
    SealedLines(AgroalDataSource database) {
        this.database = database;
    }

    /// Writes what is sealed from place `first` to `last`. What is no longer there is left out: who checks the log
    /// sees the gap.
    void write(SealedLog log, long first, long last, OutputStream out) throws IOException {
        try {
            for (long next = first; next <= last; next += AT_ONCE) {
                write(log, next, (int) Math.min(AT_ONCE, last - next + 1), out);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void write(SealedLog log, long first, int count, OutputStream out) throws SQLException, IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            List<byte[]> hashes = new StoredTree(connection, log).hashes(0, first - 1, count);
            for (Leaf leaf : log.leaves(connection).read(first, count)) {
                String hash = HexFormat.of().formatHex(hashes.get((int) (leaf.place() - first)));
                lines.writeBytes(log.beginning(leaf.place(), hash).getBytes(StandardCharsets.UTF_8));
                lines.writeBytes(leaf.content());
                lines.writeBytes(new byte[] {'}', '\n'});
            }
        }
        lines.writeTo(out);
    }
}
