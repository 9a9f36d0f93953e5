package kz.tirek.funding.content;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/// The bytes of files, in chunks: whatever the size, a few hundred kilobytes are held at a time.
@ApplicationScoped
public class Contents {

    /// Bytes of every chunk but the last.
    public static final int CHUNK_BYTES = 256 << 10;

    private final AgroalDataSource database;

    @Inject
    Contents(AgroalDataSource database) {
        this.database = database;
    }

    /// What files belong to.
    public enum Owner {
        DOCUMENT("document_chunk", "document_id"),
        ISSUED_REPORT("issued_report_chunk", "report_id");

        private final String insert;
        private final String select;

        Owner(String table, String key) {
            insert = "insert into %s (%s, number, content) values (?, ?, ?)".formatted(table, key);
            select = "select content from %s where %s = ? and number = ?".formatted(table, key);
        }
    }

    /// Stores a file as the content of its owner, in the caller's transaction.
    public void store(Owner owner, UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(owner.insert)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            int read = in.readNBytes(chunk, 0, CHUNK_BYTES);
            for (int number = 0; read > 0; number++) {
                insert.setObject(1, id);
                insert.setInt(2, number);
                insert.setBytes(3, read == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, read));
                insert.executeUpdate();
                read = in.readNBytes(chunk, 0, CHUNK_BYTES);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("%s %s is not stored".formatted(owner, id), failure);
        }
    }

    /// Writes the content, which has so many bytes. A connection is taken for each chunk alone, so that nobody who
    /// reads slowly keeps one.
    public void write(Owner owner, UUID id, long bytes, OutputStream out) throws IOException {
        long chunks = Math.ceilDiv(bytes, CHUNK_BYTES);
        for (int number = 0; number < chunks; number++) {
            out.write(chunk(owner, id, number));
        }
    }

    private byte[] chunk(Owner owner, UUID id, int number) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(owner.select)) {
            select.setObject(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("%s %s has no chunk %d".formatted(owner, id, number));
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new IOException("chunk %d of %s %s is not read".formatted(number, owner, id), failure);
        }
    }
}
