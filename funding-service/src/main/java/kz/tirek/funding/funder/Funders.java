package kz.tirek.funding.funder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All funders.
@ApplicationScoped
public class Funders implements PanacheRepositoryBase<Funder, UUID> {

    /// The funder a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Funder named(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("funder", id.toString())
                        .at(pointer));
    }

    Funder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
