package kz.tirek.training.trainingneed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import org.jboss.logging.Logger;

/// Keeps training needs in the background: derives them for teachers for whom a rule changed, and adds up what
/// changed since. Each step is a short transaction that can be interrupted and repeated; of several instances one
/// works. Where somebody holds what a step needs for longer than statements wait, such as a new version that changes
/// a table, the rest is left for later.
@ApplicationScoped
class NeedUpkeep {

    private static final Logger LOG = Logger.getLogger(NeedUpkeep.class);

    private static final int TEACHERS = 200;
    private static final int CHANGES = 5_000;

    private final EntityManager entities;

    @Inject
    NeedUpkeep(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "${tirek.training-needs.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        try {
            boolean more = true;
            while (more) {
                more = step("training_need_derive_some", TEACHERS) > 0;
                more |= step("training_need_add_up", CHANGES) == CHANGES;
            }
        } catch (LockTimeoutException held) {
            LOG.debug("training needs are held by somebody else", held);
        }
    }

    /// Teachers for whom the rules of now do not hold yet.
    int outstanding() {
        return Math.toIntExact(
                (Long) entities.createNativeQuery("select count(*) from training_need_outstanding", Long.class)
                        .getSingleResult());
    }

    private int step(String function, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) entities.createNativeQuery("select " + function + "(:most)", Integer.class)
                        .setParameter("most", most)
                        .getSingleResult());
    }
}
