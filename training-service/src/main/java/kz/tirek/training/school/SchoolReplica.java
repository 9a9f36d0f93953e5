package kz.tirek.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The schools among what is followed.
@ApplicationScoped
class SchoolReplica implements Replica<PublishedSchool> {

    private final EntityManager entities;

    @Inject
    SchoolReplica(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String resourceType() {
        return "school";
    }

    @Override
    public Class<PublishedSchool> published() {
        return PublishedSchool.class;
    }

    @Override
    public void take(PublishedSchool published) {
        School known = entities.find(School.class, published.id());
        if (known == null) {
            entities.persist(new School(published));
        } else {
            known.become(published);
        }
    }

    @Override
    public void remove(UUID id) {
        School known = entities.find(School.class, id);
        if (known != null) {
            known.remove();
        }
    }
}
