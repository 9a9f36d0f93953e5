package kz.tirek.funding.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;

/// Takes what witnesses sign of checkpoints.
@ApplicationScoped
class Cosigning {

    private final EntityManager entities;
    private final LedgerKeys keys;

    @Inject
    Cosigning(EntityManager entities, LedgerKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /// Adds a witness's signature; one that is there already stays as it is.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COSIGNATURE_NOT_VALID
    CheckpointView cosign(SignedTree checkpoint, String line) {
        NoteSignature signature = signature(checkpoint, line);
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        VerifierKey witness = keys.witnesses().stream()
                .filter(key -> signature.isBy(key, text))
                .findFirst()
                .orElseThrow(() -> notValid(checkpoint));
        entities.createNativeQuery("""
                        insert into %s (tree_size, key_name, key_id, line) values (:treeSize, :name, :id, :line)
                        on conflict do nothing""".formatted(checkpoint.log().cosignatures()))
                .setParameter("treeSize", checkpoint.treeSize())
                .setParameter("name", witness.name())
                .setParameter("id", witness.id())
                .setParameter("line", signature.line())
                .executeUpdate();
        entities.refresh(checkpoint);
        return CheckpointView.of(checkpoint);
    }

    private static NoteSignature signature(SignedTree checkpoint, String line) {
        try {
            return NoteSignature.parse(line.strip());
        } catch (IllegalArgumentException malformed) {
            throw notValid(checkpoint);
        }
    }

    private static RuntimeException notValid(SignedTree checkpoint) {
        return ProofProblem.COSIGNATURE_NOT_VALID.refuse(checkpoint.treeSize()).at("/line");
    }
}
