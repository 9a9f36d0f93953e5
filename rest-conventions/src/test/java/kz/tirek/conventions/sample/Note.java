package kz.tirek.conventions.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;

/// A note.
@Entity
class Note {

    enum Kind {
        /// On paper.
        PAPER,
        /// On a board.
        BOARD
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    private Name name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int copies;

    @Column(name = "valid_on")
    private LocalDate validOn;

    private String territory;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(NewNote note) {
        id = Ids.next();
        code = note.code();
        territory = note.territory();
        name = note.name();
        kind = note.kind();
        copies = note.copies();
        validOn = note.validOn();
    }

    void change(NewNote note) {
        name = note.name();
        kind = note.kind();
        copies = note.copies();
        validOn = note.validOn();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Name name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    int copies() {
        return copies;
    }

    LocalDate validOn() {
        return validOn;
    }

    String territory() {
        return territory;
    }
}
