package kz.tirek.funding.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.ledger.JournalReader;
import kz.tirek.funding.ledger.OrderedEntry;

/// Proofs out of the sealed trees.
@ApplicationScoped
class Proofs {

    private static final Text NOT_EARLIER = new Text(
            "1-ден бақылау нүктесінің өлшеміне дейін болуы керек",
            "должно быть от 1 до размера контрольной точки",
            "must be from 1 to the checkpoint's size");

    private final AgroalDataSource database;

    @Inject
    Proofs(AgroalDataSource database) {
        this.database = database;
    }

    /// That the entry is under the checkpoint of `treeSize` entries.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, ENTRY_NOT_SEALED
    InclusionProofView inclusion(UUID entryId, long treeSize) {
        try (Connection connection = database.getConnection()) {
            long sequence = sequence(connection, entryId);
            if (sequence == 0 || sequence > treeSize) {
                throw ProofProblem.ENTRY_NOT_SEALED
                        .refuse(entryId.toString(), treeSize)
                        .retryAfter(1);
            }
            OrderedEntry entry = new JournalReader(connection).read(sequence, 1).getFirst();
            return new InclusionProofView(
                    entryId,
                    sequence,
                    treeSize,
                    new String(CanonicalForm.of(entry), StandardCharsets.UTF_8),
                    base64(new MerkleTree(new StoredTree(connection, SealedLog.LEDGER))
                            .inclusion(sequence - 1, treeSize)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// That the log's checkpoint of `treeSize` leaves goes on from that of `earlier`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST
    ConsistencyProofView consistency(SealedLog log, long earlier, long treeSize) {
        if (earlier < 1 || earlier > treeSize) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("earlier", "out-of-range", NOT_EARLIER);
        }
        try (Connection connection = database.getConnection()) {
            return new ConsistencyProofView(
                    earlier,
                    treeSize,
                    base64(new MerkleTree(new StoredTree(connection, log)).consistency(earlier, treeSize)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The place of an entry in the order; 0 while it has none.
    private static long sequence(Connection connection, UUID entryId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select coalesce(s.sequence, 0) from entry e left join entry_sequence s on s.entry_id = e.id where e.id = ?""")) {
            query.setObject(1, entryId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw CommonProblem.NOT_FOUND.refuse();
                }
                return row.getLong(1);
            }
        }
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
