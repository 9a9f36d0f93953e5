package kz.tirek.funding.proof;

import jakarta.persistence.Embeddable;

/// That a witness saw a checkpoint go on from the ones before it.
@Embeddable
class Cosignature {

    private String keyName;

    @SuppressWarnings("unused") // the order of a note's lines
    private String keyId;

    private String line;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Cosignature() {}

    String keyName() {
        return keyName;
    }

    /// The signature line of the note.
    String line() {
        return line;
    }
}
