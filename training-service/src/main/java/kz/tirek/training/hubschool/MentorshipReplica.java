package kz.tirek.training.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import kz.tirek.training.school.Replica;

/// The mentorships among what is followed.
@ApplicationScoped
class MentorshipReplica implements Replica<PublishedMentorship> {

    private final EntityManager entities;

    @Inject
    MentorshipReplica(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String resourceType() {
        return "mentorship";
    }

    @Override
    public Class<PublishedMentorship> published() {
        return PublishedMentorship.class;
    }

    @Override
    public void take(PublishedMentorship published) {
        Mentorship known = entities.find(Mentorship.class, published.id());
        if (known == null) {
            entities.persist(new Mentorship(published));
        } else {
            known.become(published);
        }
    }

    @Override
    public void remove(UUID id) {
        Mentorship known = entities.find(Mentorship.class, id);
        if (known != null) {
            known.remove();
        }
    }
}
