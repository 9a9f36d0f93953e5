package kz.tirek.funding.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kz.tirek.funding.ledger.JournalReader;

/// The entries of the ledger, in the order they are folded in.
final class LedgerLeaves implements Leaves {

    private final JournalReader journal;

    LedgerLeaves(Connection connection) {
        journal = new JournalReader(connection);
    }

    @Override
    public void order() {
        // Who folds the entries orders them.
    }

    @Override
    public List<Leaf> read(long first, int most) throws SQLException {
        return journal.read(first, most).stream()
                .map(entry -> new Leaf(entry.sequence(), entry.id().toString(), CanonicalForm.of(entry)))
                .toList();
    }

    @Override
    public List<String> orphans() {
        return List.of(
                "select entry_id::text from posting p where not exists (select from entry e where e.id = p.entry_id) limit ?",
                "select entry_id::text from entry_sequence s where not exists (select from entry e where e.id = s.entry_id) limit ?",
                """
                select e.id::text from entry e
                where not exists (select from entry_sequence s where s.entry_id = e.id)
                  and (e.recorded_at, e.id) < (select l.recorded_at, l.id from entry_sequence s join entry l on l.id = s.entry_id
                                               order by s.sequence desc limit 1)
                limit ?""");
    }
}
