package kz.tirek.funding.document;

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

/// The bytes of documents, in chunks: whatever the size, a few hundred kilobytes are held at a time.
@ApplicationScoped
class Contents {

    /// Bytes of every chunk but the last.
    static final int CHUNK_BYTES = 256 << 10;

    private final AgroalDataSource database;

    @Inject
    Contents(AgroalDataSource database) {
        this.database = database;
    }

    /// Stores a file as the content of the document, in the caller's transaction.
    void store(UUID document, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into document_chunk (document_id, number, content) values (?, ?, ?)")) {
            byte[] chunk = new byte[CHUNK_BYTES];
            int read = in.readNBytes(chunk, 0, CHUNK_BYTES);
            for (int number = 0; read > 0; number++) {
                insert.setObject(1, document);
                insert.setInt(2, number);
                insert.setBytes(3, read == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, read));
                insert.executeUpdate();
                read = in.readNBytes(chunk, 0, CHUNK_BYTES);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("document " + document + " is not stored", failure);
        }
    }

    /// Writes the content of the document. A connection is taken for each chunk alone, so that nobody who reads
    /// slowly keeps one.
    void write(Document document, OutputStream out) throws IOException {
        long chunks = Math.ceilDiv(document.bytes(), CHUNK_BYTES);
        for (int number = 0; number < chunks; number++) {
            out.write(chunk(document.id(), number));
        }
    }

    private byte[] chunk(UUID document, int number) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from document_chunk where document_id = ? and number = ?")) {
            select.setObject(1, document);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("document " + document + " has no chunk " + number);
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new IOException("chunk " + number + " of document " + document + " is not read", failure);
        }
    }
}
