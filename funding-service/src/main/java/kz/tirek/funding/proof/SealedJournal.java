package kz.tirek.funding.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import kz.tirek.funding.ledger.JournalReader;
import kz.tirek.funding.ledger.OrderedEntry;

/// The sealed entries as NDJSON, in their order: each line the hash of the leaf and the entry in its canonical form.
/// Written some at a time, so that a long journal needs no more memory than a short one.
@ApplicationScoped
class SealedJournal {

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource database;

    @Inject
    SealedJournal(AgroalDataSource database) {
        this.database = database;
    }

    /// Writes the entries from place `first` to `last`. One that is no longer there is left out: who checks the
    /// journal sees the gap.
    void write(long first, long last, OutputStream out) throws IOException {
        try {
            for (long next = first; next <= last; next += AT_ONCE) {
                write(next, (int) Math.min(AT_ONCE, last - next + 1), out);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void write(long first, int count, OutputStream out) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            List<byte[]> leaves = new StoredTree(connection).hashes(0, first - 1, count);
            for (OrderedEntry entry : new JournalReader(connection).read(first, count)) {
                lines.append("{\"leafHash\":\"")
                        .append(HexFormat.of().formatHex(leaves.get((int) (entry.sequence() - first))))
                        .append("\",\"entry\":")
                        .append(new String(CanonicalForm.of(entry), StandardCharsets.UTF_8))
                        .append("}\n");
            }
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
