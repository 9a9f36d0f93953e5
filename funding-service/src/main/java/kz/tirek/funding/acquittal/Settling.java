package kz.tirek.funding.acquittal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.DisbursementStatus;

/// The end of a disbursement's life.
@ApplicationScoped
class Settling {

    private final Settlements settlements;
    private final DisbursementLife life;

    @Inject
    Settling(Settlements settlements, DisbursementLife life) {
        this.settlements = settlements;
        this.life = life;
    }

    /// A disbursement that is wholly paid and wholly accounted for is acquitted. The caller has flushed.
    void finish(Disbursement disbursement) {
        if (disbursement.status() == DisbursementStatus.PAID
                && settlements.of(disbursement.id()).openTiyn() == 0) {
            life.acquitted(disbursement.id());
        }
    }
}
