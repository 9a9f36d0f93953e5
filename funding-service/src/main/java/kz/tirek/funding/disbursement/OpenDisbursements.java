package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.grant.OpenWork;

/// Disbursements that are not paid, rejected or withdrawn. The ledger says which of those paid are not accounted for.
@ApplicationScoped
class OpenDisbursements implements OpenWork {

    private final Disbursements disbursements;

    @Inject
    OpenDisbursements(Disbursements disbursements) {
        this.disbursements = disbursements;
    }

    @Override
    public List<Open> of(UUID grantId) {
        return disbursements
                .list(
                        "grant.id = ?1 and status in (DRAFT, SUBMITTED, APPROVED, ORDERED, RETURNED) order by code",
                        grantId)
                .stream()
                .map(disbursement -> new Open(
                        "DISBURSEMENT",
                        disbursement.id(),
                        disbursement.code(),
                        disbursement.status().name(),
                        disbursement.amount()))
                .toList();
    }
}
