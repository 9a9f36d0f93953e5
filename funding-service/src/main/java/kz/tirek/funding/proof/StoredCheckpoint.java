package kz.tirek.funding.proof;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/// A checkpoint, to be read; [Sealer] writes them.
@Entity
@Immutable
@Table(name = "checkpoint")
class StoredCheckpoint {

    @Id
    private UUID id;

    @Column(name = "tree_size")
    private long treeSize;

    private byte[] root;

    private Instant madeAt;

    private String note;

    @ElementCollection
    @CollectionTable(
            name = "cosignature",
            joinColumns = @JoinColumn(name = "tree_size", referencedColumnName = "tree_size"))
    @OrderBy("keyName, keyId")
    @BatchSize(size = 500)
    private List<Cosignature> cosignatures;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected StoredCheckpoint() {}

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

    List<Cosignature> cosignatures() {
        return cosignatures;
    }

    /// What was signed: the lines before the empty one.
    String text() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }
}
