package kz.tirek.training.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.personal.Sealed;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A teacher's IIN, sealed. A corrected one replaces it and the old one stays as history, because a person may be
/// given a new number (IIN Law, art. 9(6)).
@Entity
class TeacherIin {

    @Id
    private UUID id;

    private UUID teacherId;

    @Embedded
    private Sealed sealed;

    private String hash;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private String recordedBy;

    @Column
    private @Nullable Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected TeacherIin() {}

    TeacherIin(UUID teacherId, Sealed sealed, String hash, Instant recordedAt, String recordedBy) {
        this();
        this.id = Ids.next();
        this.teacherId = teacherId;
        this.sealed = sealed;
        this.hash = hash;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void replace(Instant now) {
        replacedAt = now;
    }

    UUID teacherId() {
        return teacherId;
    }

    Sealed sealed() {
        return sealed;
    }

    String hash() {
        return hash;
    }
}
