package kz.tirek.training.hubschool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.school.SchoolFeed;

/// The hub schools training knows.
@ApplicationScoped
public class HubSchools implements PanacheRepositoryBase<HubSchool, UUID> {

    private final SchoolFeed feed;

    @Inject
    HubSchools(SchoolFeed feed) {
        this.feed = feed;
    }

    /// The hub school at an address; NOT_FOUND where there is none.
    public HubSchool get(UUID id) {
        return present(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The hub school a body names. One that is not here yet is asked for before it is refused.
    ///
    /// @param pointer JSON pointer to the id in the body
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE or REPLICA_LATE
    public HubSchool known(UUID id, String pointer) {
        return present(id)
                .or(() -> {
                    feed.catchUp();
                    return present(id);
                })
                .orElseThrow(() -> feed.late(pointer, id));
    }

    private Optional<HubSchool> present(UUID id) {
        return findByIdOptional(id).filter(hub -> !hub.isRemoved());
    }
}
