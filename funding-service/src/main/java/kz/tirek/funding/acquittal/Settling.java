package kz.tirek.funding.acquittal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.DisbursementStatus;
import kz.tirek.funding.disbursement.ReleasedRest;

/// The end of a disbursement's life, and that it was none.
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

    /// What is paid is all that is needed: it may be accounted for already.
    void finishReleased(@Observes ReleasedRest rest) {
        finish(rest.disbursement());
    }

    /// A disbursement of which something is not accounted for after all is outstanding again. The caller has flushed.
    void resume(Disbursement disbursement) {
        if (disbursement.status() == DisbursementStatus.ACQUITTED
                && settlements.of(disbursement.id()).openTiyn() > 0) {
            life.outstandingAgain(disbursement.id());
        }
    }
}
