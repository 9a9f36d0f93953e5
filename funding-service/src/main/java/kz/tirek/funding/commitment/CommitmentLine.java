package kz.tirek.funding.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import kz.tirek.conventions.money.Money;

/// What a commitment takes from a budget line, and what became of it.
///
/// @param grantId the grant the line belongs to
/// @param signedTiyn as first signed; zero for a line an amendment added
/// @param amendedTiyn what approved amendments added, negative where they took away
/// @param releasedTiyn what was given back to the budget line
/// @param drawnTiyn what approved disbursements took
@Embeddable
public record CommitmentLine(
        @Column(name = "grant_id") UUID grantId,
        @Column(name = "signed_tiyn") long signedTiyn,
        @Column(name = "amended_tiyn") long amendedTiyn,
        @Column(name = "released_tiyn") long releasedTiyn,
        @Column(name = "drawn_tiyn") long drawnTiyn) {

    static CommitmentLine of(UUID grantId, long signedTiyn) {
        return new CommitmentLine(grantId, signedTiyn, 0, 0, 0);
    }

    /// What the contract takes from the line now.
    public Money amount() {
        return Money.ofTiyn(Math.subtractExact(Math.addExact(signedTiyn, amendedTiyn), releasedTiyn));
    }

    /// What may still be drawn.
    public long restTiyn() {
        return amount().tiyn() - drawnTiyn;
    }

    CommitmentLine amended(long tiyn) {
        return new CommitmentLine(grantId, signedTiyn, Math.addExact(amendedTiyn, tiyn), releasedTiyn, drawnTiyn);
    }

    CommitmentLine released(long tiyn) {
        return new CommitmentLine(grantId, signedTiyn, amendedTiyn, Math.addExact(releasedTiyn, tiyn), drawnTiyn);
    }

    CommitmentLine drawn(long tiyn) {
        return new CommitmentLine(grantId, signedTiyn, amendedTiyn, releasedTiyn, Math.addExact(drawnTiyn, tiyn));
    }

    CommitmentLine plus(CommitmentLine other) {
        return new CommitmentLine(
                grantId,
                Math.addExact(signedTiyn, other.signedTiyn),
                Math.addExact(amendedTiyn, other.amendedTiyn),
                Math.addExact(releasedTiyn, other.releasedTiyn),
                Math.addExact(drawnTiyn, other.drawnTiyn));
    }
}
