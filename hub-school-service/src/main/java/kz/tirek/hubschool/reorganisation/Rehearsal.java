package kz.tirek.hubschool.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.Language;
import kz.tirek.hubschool.reorganisation.Reorganising.Deed;
import kz.tirek.hubschool.school.Continuation.Affected;
import org.hibernate.Session;

/// Previews a reorganisation by doing it and taking it back: so a preview cannot tell another story than the deed.
@ApplicationScoped
class Rehearsal {

    private final Reorganising reorganising;
    private final EntityManager entities;

    @Inject
    Rehearsal(Reorganising reorganising, EntityManager entities) {
        this.reorganising = reorganising;
        this.entities = entities;
    }

    /// What `asked` would do, in the caller's transaction, of which nothing is left.
    PreviewView of(NewReorganisation asked, Language language) {
        entities.flush();
        sql("savepoint rehearsal");
        try {
            return view(asked, reorganising.rehearse(asked), language);
        } finally {
            entities.clear();
            sql("rollback to savepoint rehearsal");
        }
    }

    private PreviewView view(NewReorganisation asked, Deed deed, Language language) {
        Set<UUID> founded = new HashSet<>(deed.founded());
        Stream<MoveView> moves = deed.relocation().moves().stream()
                .map(move -> MoveView.of(move).foreseen(founded.contains(move.targetId()) ? null : move.targetId()));
        Division split = asked.split();
        Stream<MoveView> stays = split == null
                ? Stream.empty()
                : deed.stays().stream().map(affected -> staying(affected, split.sourceId()));
        return new PreviewView(
                asked.kind(),
                asked.effectiveOn(),
                deed.blocks().isEmpty(),
                deed.blocks().stream()
                        .map(block -> block.problem(language, null))
                        .toList(),
                Stream.concat(moves, stays).toList(),
                reorganising.undoUntil());
    }

    private static MoveView staying(Affected affected, UUID source) {
        return new MoveView(
                affected.resourceType(), affected.id(), affected.label(), MoveOutcome.STAYS, null, source, null, null);
    }

    /// Savepoints in SQL, because the connection pool refuses the methods for them inside a managed transaction.
    private void sql(String command) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        });
    }
}
