package kz.tirek.funding.acquittal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All acquittal terms, past and future ones too.
@ApplicationScoped
class AcquittalTerms implements PanacheRepositoryBase<AcquittalTerm, UUID> {

    AcquittalTerm get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
