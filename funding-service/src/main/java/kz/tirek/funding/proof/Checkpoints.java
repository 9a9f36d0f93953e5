package kz.tirek.funding.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All checkpoints, and what witnesses signed of them.
@ApplicationScoped
class Checkpoints implements PanacheRepositoryBase<StoredCheckpoint, UUID> {

    private final EntityManager entities;
    private final LedgerKeys keys;

    @Inject
    Checkpoints(EntityManager entities, LedgerKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    StoredCheckpoint get(long treeSize) {
        return find("treeSize", treeSize).firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND while nothing is sealed
    StoredCheckpoint latest() {
        return find("order by treeSize desc").firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Adds a witness's signature; one that is there already stays as it is.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COSIGNATURE_NOT_VALID
    CheckpointView cosign(StoredCheckpoint checkpoint, String line) {
        NoteSignature signature = signature(checkpoint, line);
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        VerifierKey witness = keys.witnesses().stream()
                .filter(key -> signature.isBy(key, text))
                .findFirst()
                .orElseThrow(() -> notValid(checkpoint));
        entities.createNativeQuery("""
                        insert into cosignature (tree_size, key_name, key_id, line) values (:treeSize, :name, :id, :line)
                        on conflict do nothing""")
                .setParameter("treeSize", checkpoint.treeSize())
                .setParameter("name", witness.name())
                .setParameter("id", witness.id())
                .setParameter("line", signature.line())
                .executeUpdate();
        entities.refresh(checkpoint);
        return CheckpointView.of(checkpoint);
    }

    private static NoteSignature signature(StoredCheckpoint checkpoint, String line) {
        try {
            return NoteSignature.parse(line.strip());
        } catch (IllegalArgumentException malformed) {
            throw notValid(checkpoint);
        }
    }

    private static RuntimeException notValid(StoredCheckpoint checkpoint) {
        return ProofProblem.COSIGNATURE_NOT_VALID.refuse(checkpoint.treeSize()).at("/line");
    }
}
