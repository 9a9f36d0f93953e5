package kz.tirek.training.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a person decided about a conflict, to be read.
@Entity
@Immutable
@Table(name = "attendance_decision")
class Decision {

    @Id
    private long sequence;

    @Enumerated(EnumType.STRING)
    private @Nullable Presence status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID @Nullable [] heldAt;

    private @Nullable String reason;

    private Instant decidedAt;

    private String decidedByName;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @Nullable
    Presence status() {
        return status;
    }

    @Nullable
    List<UUID> heldAt() {
        return heldAt == null ? null : List.of(heldAt);
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedByName() {
        return decidedByName;
    }
}
