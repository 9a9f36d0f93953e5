package kz.tirek.training.school;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.replica.FeedFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Follows the hub-school service for everything training keeps a [Replica] of.
@ApplicationScoped
public class SchoolFeed extends FeedFollower {

    private final List<Replica<?>> replicas;
    private final URI owner;

    @Inject
    SchoolFeed(@All List<Replica<?>> replicas, @ConfigProperty(name = "tirek.hub-school.url") URI owner) {
        this.replicas = replicas;
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
        replicas.stream()
                .filter(replica -> replica.resourceType().equals(event.resourcetype()))
                .forEach(replica -> apply(event, replica));
    }

    private <T> void apply(ChangeEvent event, Replica<T> replica) {
        if (event.data() == null) {
            replica.remove(UUID.fromString(event.subject()));
        } else {
            replica.take(data(event, replica.published()));
        }
    }
}
