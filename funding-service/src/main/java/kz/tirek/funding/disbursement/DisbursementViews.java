package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.supplier.DetailsFlag;
import kz.tirek.funding.supplier.Supplier;
import kz.tirek.funding.supplier.SupplierDetails;

/// Shows disbursements, and writes what happened to one to its history and to the feed.
@ApplicationScoped
class DisbursementViews {

    static final String TYPE = "disbursement";

    private final Disbursements disbursements;
    private final SupplierDetails details;
    private final Changes changes;
    private final Clock clock;

    @Inject
    DisbursementViews(Disbursements disbursements, SupplierDetails details, Changes changes, Clock clock) {
        this.disbursements = disbursements;
        this.details = details;
        this.changes = changes;
        this.clock = clock;
    }

    /// Shows one after the other.
    Function<Disbursement, DisbursementView> each() {
        Function<Supplier, DetailsFlag> flags = details.on(BusinessDate.today(clock));
        return disbursement -> {
            Supplier supplier = disbursement.supplier();
            return DisbursementView.of(disbursement, supplier == null ? null : flags.apply(supplier));
        };
    }

    DisbursementView of(Disbursement disbursement) {
        return each().apply(disbursement);
    }

    /// Records the same of many at once.
    void recordAll(List<Disbursement> many, String operation) {
        disbursements.flush();
        Function<Disbursement, DisbursementView> view = each();
        many.forEach(
                one -> changes.record(TYPE, one.id(), operation, view.apply(one).published()));
    }

    DisbursementView record(Disbursement disbursement, String operation) {
        disbursements.flush();
        DisbursementView view = of(disbursement);
        changes.record(TYPE, disbursement.id(), operation, view.published());
        return view;
    }
}
