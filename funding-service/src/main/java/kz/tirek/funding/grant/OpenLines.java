package kz.tirek.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;

/// What the ledger says is open on the lines of a grant: committed and not paid, paid and not accounted for.
@ApplicationScoped
class OpenLines implements OpenWork {

    private final EntityManager entities;

    @Inject
    OpenLines(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Open> of(UUID grantId) {
        Stream<?> rows = entities.createNativeQuery("""
                        select l.id, l.number, open.kind, open.tiyn
                        from budget_line l join budget_line_balance b on b.budget_line_id = l.id,
                             lateral (values (1, 'COMMITTED', b.committed_tiyn), (2, 'ADVANCES', b.advances_tiyn),
                                             (3, 'PREPAYMENTS', b.prepayments_tiyn)) as open (place, kind, tiyn)
                        where l.grant_id = ?1 and open.tiyn <> 0 order by l.number, open.place""", Tuple.class)
                .setParameter(1, grantId)
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .map(row -> new Open(
                        row.get("kind", String.class),
                        row.get("id", UUID.class),
                        row.get("number", Integer.class).toString(),
                        null,
                        Money.ofTiyn(row.get("tiyn", Long.class))))
                .toList();
    }
}
