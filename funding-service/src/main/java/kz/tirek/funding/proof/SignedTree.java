package kz.tirek.funding.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A checkpoint of a log, to be read; [Sealer] writes them.
@MappedSuperclass
abstract class SignedTree {

    @Id
    private UUID id;

    @Column(name = "tree_size")
    private long treeSize;

    private byte[] root;

    private Instant madeAt;

    private String note;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected SignedTree() {}

    /// Which log it is of.
    abstract SealedLog log();

    /// What witnesses signed of it.
    abstract List<Cosignature> cosignatures();

    UUID id() {
        return id;
    }

    long treeSize() {
        return treeSize;
    }

    byte[] root() {
        return root;
    }

    Instant madeAt() {
        return madeAt;
    }

    /// What was signed and our signatures; see [#text()].
    String note() {
        return note;
    }

    /// What was signed: the lines before the empty one.
    String text() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }
}
