package kz.tirek.conventions.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;

/// A replica of notes: their codes.
@ApplicationScoped
class NoteReplica extends FeedFollower {

    /// What the replica needs of a note.
    record NoteData(String code) {}

    private final EntityManager entities;

    @Inject
    NoteReplica(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String feed() {
        return "notes";
    }

    @Override
    protected URI owner() {
        return URI.create("http://owner.test");
    }

    @Override
    protected void apply(ChangeEvent event) {
        UUID id = UUID.fromString(event.subject());
        if (event.data() == null) {
            entities.createNativeQuery("delete from replicated_note where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            return;
        }
        entities.createNativeQuery("insert into replicated_note (id, code) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, data(event, NoteData.class).code())
                .executeUpdate();
        if (data(event, NoteData.class).code().equals("POISON")) {
            throw new IllegalStateException("no such code");
        }
    }

    List<String> codes() {
        List<?> codes = entities.createNativeQuery("select code from replicated_note order by code")
                .getResultList();
        return codes.stream().map(String::valueOf).toList();
    }
}
