package kz.tirek.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.replica.FeedFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Follows the hub-school service for its schools.
@ApplicationScoped
class SchoolFeed extends FeedFollower {

    private final Schools schools;
    private final URI owner;

    @Inject
    SchoolFeed(Schools schools, @ConfigProperty(name = "tirek.hub-school.url") URI owner) {
        this.schools = schools;
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
        if (!event.resourcetype().equals("school")) {
            return;
        }
        if (event.data() == null) {
            schools.findByIdOptional(UUID.fromString(event.subject())).ifPresent(School::remove);
        } else {
            schools.take(data(event, PublishedSchool.class));
        }
    }
}
