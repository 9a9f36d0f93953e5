package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The numbers of certificates, without gaps per provider and year.
@ApplicationScoped
class Numbers {

    private final EntityManager entities;

    @Inject
    Numbers(EntityManager entities) {
        this.entities = entities;
    }

    /// The next `count` numbers; the first of them. The counter stays locked until the transaction ends: others wait,
    /// and a transaction that is rolled back takes its numbers back.
    @Transactional(Transactional.TxType.MANDATORY)
    int take(UUID providerId, int year, int count) {
        Integer last = (Integer) entities.createNativeQuery("""
                        insert into certificate_counter (provider_id, year, last) values (:provider, :year, :count)
                        on conflict (provider_id, year) do update set last = certificate_counter.last + :count
                        returning last""", Integer.class)
                .setParameter("provider", providerId)
                .setParameter("year", year)
                .setParameter("count", count)
                .getSingleResult();
        return last - count + 1;
    }
}
