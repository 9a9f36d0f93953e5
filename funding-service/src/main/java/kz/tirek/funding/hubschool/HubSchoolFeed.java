package kz.tirek.funding.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.replica.FeedFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Follows the hub schools in the feed of hub-school-service.
@ApplicationScoped
class HubSchoolFeed extends FeedFollower {

    private static final String RESOURCE = "hub-school";

    private final EntityManager entities;
    private final URI owner;

    @Inject
    HubSchoolFeed(EntityManager entities, @ConfigProperty(name = "tirek.hub-school.url") URI owner) {
        this.entities = entities;
        this.owner = owner;
    }

    @Override
    public String feed() {
        return "hub-schools";
    }

    @Override
    protected URI owner() {
        return owner;
    }

    @Override
    protected void apply(ChangeEvent event) {
        if (!RESOURCE.equals(event.resourcetype())) {
            return;
        }
        HubSchool known = entities.find(HubSchool.class, UUID.fromString(event.subject()));
        if (event.data() == null) {
            if (known != null) {
                known.delete();
            }
            return;
        }
        HubSchoolFacts facts = data(event, HubSchoolFacts.class);
        if (known == null) {
            entities.persist(new HubSchool(facts));
        } else {
            known.describe(facts);
        }
    }
}
