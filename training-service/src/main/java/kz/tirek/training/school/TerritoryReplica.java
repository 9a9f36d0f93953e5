package kz.tirek.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The territories among what is followed.
@ApplicationScoped
class TerritoryReplica implements Replica<PublishedTerritory> {

    private final EntityManager entities;

    @Inject
    TerritoryReplica(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String resourceType() {
        return "territory";
    }

    @Override
    public Class<PublishedTerritory> published() {
        return PublishedTerritory.class;
    }

    @Override
    public void take(PublishedTerritory published) {
        Territory known = entities.find(Territory.class, published.code());
        if (known == null) {
            entities.persist(new Territory(published));
        } else {
            known.become(published);
        }
    }

    /// Territories stay: the classifier marks what vanished, and reports of the past go on to name it.
    @Override
    public void remove(UUID id) {}
}
