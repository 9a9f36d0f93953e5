package kz.tirek.funding.acquittal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.acquittal.Settlement.Line;

/// What became of what was paid. Its callers hold the lock of the disbursement where they decide by it.
@ApplicationScoped
class Settlements {

    private final EntityManager entities;

    @Inject
    Settlements(EntityManager entities) {
        this.entities = entities;
    }

    Settlement of(UUID disbursementId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select budget_line_id, paid_tiyn, acquitted_tiyn, returned_tiyn
                        from disbursement_settlement where disbursement_id = ?1 order by budget_line_id""", Object[].class)
                .setParameter(1, disbursementId)
                .getResultList();
        return new Settlement(rows.stream()
                .map(row -> new Line((UUID) row[0], tiyn(row[1]), tiyn(row[2]), tiyn(row[3])))
                .toList());
    }

    private static long tiyn(Object value) {
        return ((Number) value).longValue();
    }
}
