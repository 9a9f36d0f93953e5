package kz.tirek.funding.supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All suppliers.
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, UUID> {

    /// The supplier a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Supplier named(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("supplier", id.toString())
                        .at(pointer));
    }

    Supplier get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
