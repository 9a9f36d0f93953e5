package kz.tirek.funding.proof;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/// A checkpoint of the ledger.
@Entity
@Immutable
@Table(name = "checkpoint")
class StoredCheckpoint extends SignedTree {

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

    @Override
    SealedLog log() {
        return SealedLog.LEDGER;
    }

    @Override
    List<Cosignature> cosignatures() {
        return cosignatures;
    }
}
