package kz.tirek.conventions.personal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// What somebody keeps on a person.
@Entity
class Dossier {

    @Id
    private UUID id;

    @Embedded
    private Sealed iin;

    @Column(name = "iin_hash")
    private String iinHash;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Dossier() {}

    Dossier(UUID id, Sealed iin, String iinHash) {
        this.id = id;
        this.iin = iin;
        this.iinHash = iinHash;
    }

    Sealed iin() {
        return iin;
    }
}
