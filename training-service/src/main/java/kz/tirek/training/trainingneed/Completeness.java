package kz.tirek.training.trainingneed;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/// Tells with an answer about training needs whether all rules hold for everybody, or some who wait for one are
/// answered for by the rules before.
@ApplicationScoped
class Completeness {

    /// The header that tells it: `true` or `false`.
    static final String HEADER = "Training-Needs-Complete";

    static final String MEANING =
            "Whether the rules of training needs hold for everybody; if not, this answer is by the rules"
                    + " before for some, and `/training-need-rules/derivation` tells for how many";

    private final EntityManager entities;
    private final RoutingContext exchange;

    @Inject
    Completeness(EntityManager entities, RoutingContext exchange) {
        this.entities = entities;
        this.exchange = exchange;
    }

    /// Tells it of what is read from now on.
    void tell() {
        Boolean complete = (Boolean)
                entities.createNativeQuery("select not exists (select from training_need_outstanding)", Boolean.class)
                        .getSingleResult();
        exchange.response().putHeader(HEADER, complete.toString());
    }
}
