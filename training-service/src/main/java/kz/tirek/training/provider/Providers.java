package kz.tirek.training.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All providers.
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID> {

    /// The provider at an address; NOT_FOUND where there is none.
    public Provider get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Refuses a body that names an unknown provider in `providerId`.
    public void requireKnown(UUID id) {
        if (findById(id) == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("provider", id).at("/providerId");
        }
    }
}
