package kz.tirek.funding.hubschool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// All hub schools this service knows of.
@ApplicationScoped
public class HubSchools implements PanacheRepositoryBase<HubSchool, UUID> {

    private final HubSchoolFeed feed;

    @Inject
    HubSchools(HubSchoolFeed feed) {
        this.feed = feed;
    }

    /// The hub school a body names at `pointer`. One that is not known yet is looked for in the feed first.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE or UNKNOWN_REFERENCE
    public HubSchool named(UUID id, String pointer) {
        Optional<HubSchool> known = living(id);
        if (known.isEmpty()) {
            feed.catchUp();
            known = living(id);
        }
        return known.orElseThrow(() -> feed.late(pointer, id));
    }

    private Optional<HubSchool> living(UUID id) {
        return findByIdOptional(id).filter(hubSchool -> !hubSchool.isDeleted());
    }
}
