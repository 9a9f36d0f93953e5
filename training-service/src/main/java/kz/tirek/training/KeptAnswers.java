package kz.tirek.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/// The answers kept for requests that are sent again. They name people.
@ApplicationScoped
public class KeptAnswers {

    private final EntityManager entities;

    @Inject
    KeptAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /// A request sent again whose answer says something of these resources is answered with its status and address
    /// from now on. Answers to uploads hold ids and no personal data.
    public void forget(Collection<UUID> about) {
        entities.createNativeQuery("""
                        update idempotency_key set body = null, etag = null
                        where ids_in(body) && cast(:about as text[]) and body not like '{"dryRun"%'""")
                .setParameter("about", about.stream().map(UUID::toString).toArray(String[]::new))
                .executeUpdate();
    }
}
