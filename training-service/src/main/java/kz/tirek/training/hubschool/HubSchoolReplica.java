package kz.tirek.training.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kz.tirek.training.school.Replica;

/// The hub schools among what is followed.
@ApplicationScoped
class HubSchoolReplica implements Replica<PublishedHubSchool> {

    private final HubSchools hubs;

    @Inject
    HubSchoolReplica(HubSchools hubs) {
        this.hubs = hubs;
    }

    @Override
    public String resourceType() {
        return "hub-school";
    }

    @Override
    public Class<PublishedHubSchool> published() {
        return PublishedHubSchool.class;
    }

    @Override
    public void take(PublishedHubSchool published) {
        hubs.findByIdOptional(published.id())
                .ifPresentOrElse(known -> known.become(published), () -> hubs.persist(new HubSchool(published)));
    }

    @Override
    public void remove(UUID id) {
        hubs.findByIdOptional(id).ifPresent(HubSchool::remove);
    }
}
