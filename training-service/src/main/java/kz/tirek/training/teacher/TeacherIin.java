package kz.tirek.training.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.personal.Sealed;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A teacher's IIN, sealed. A corrected one replaces it and the old one stays as history, because a person may be
/// given a new number (IIN Law, art. 9(6)). Only what changed is written, so that a correction and a change of keys
/// at the same time lose nothing.
@Entity
@DynamicUpdate
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

    @Column(updatable = false)
    private @Nullable String recordedByName;

    private @Nullable Instant replacedAt;

    @Column(updatable = false)
    private boolean checksumOverridden;

    @Column(updatable = false)
    private @Nullable String overrideReason;

    @SuppressWarnings("NullAway.Init")
    protected TeacherIin() {}

    /// @param overrideReason why it was taken although its check digit does not fit; null where it fits
    TeacherIin(
            UUID teacherId,
            Sealed sealed,
            String hash,
            Instant recordedAt,
            Caller recordedBy,
            @Nullable String overrideReason) {
        this();
        this.id = Ids.next();
        this.teacherId = teacherId;
        this.sealed = sealed;
        this.hash = hash;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy.subject();
        this.recordedByName = recordedBy.name();
        this.checksumOverridden = overrideReason != null;
        this.overrideReason = overrideReason;
    }

    /// Keeps the number sealed with another key.
    void reseal(Sealed anew) {
        sealed = anew;
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

    UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    String recordedByName() {
        return recordedByName;
    }

    @Nullable
    Instant replacedAt() {
        return replacedAt;
    }

    boolean checksumOverridden() {
        return checksumOverridden;
    }

    @Nullable
    String overrideReason() {
        return overrideReason;
    }
}
