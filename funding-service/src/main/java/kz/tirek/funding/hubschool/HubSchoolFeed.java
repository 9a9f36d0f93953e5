package kz.tirek.funding.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.replica.FeedFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Follows the hub schools and their equipment in the feed of hub-school-service.
@ApplicationScoped
class HubSchoolFeed extends FeedFollower {

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
        UUID id = UUID.fromString(event.subject());
        switch (event.resourcetype()) {
            case "hub-school" -> applyHubSchool(event, entities.find(HubSchool.class, id));
            case "equipment" -> applyEquipment(event, entities.find(EquipmentLot.class, id));
            default -> {
                // Nothing of it is replicated.
            }
        }
    }

    private void applyHubSchool(ChangeEvent event, @Nullable HubSchool known) {
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

    private void applyEquipment(ChangeEvent event, @Nullable EquipmentLot known) {
        if (event.data() == null) {
            if (known != null) {
                known.delete(event);
            }
            return;
        }
        EquipmentFacts facts = data(event, EquipmentFacts.class);
        if (known == null) {
            entities.persist(new EquipmentLot(facts, event));
        } else {
            known.describe(facts, event);
        }
    }
}
