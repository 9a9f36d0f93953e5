package kz.tirek.funding.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// The list of purposes of payments (КНП).
@ApplicationScoped
public class PaymentPurposes implements PanacheRepositoryBase<PaymentPurpose, UUID> {

    /// The purpose a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE if the latest list does not hold it
    public PaymentPurpose named(String code, String pointer) {
        return find("code = ?1 and vanishedOn is null", code)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("payment-purpose", code)
                        .at(pointer));
    }

    PaymentPurpose get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
