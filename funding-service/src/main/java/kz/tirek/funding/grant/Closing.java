package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of a grant: asked for by one person, decided by another.
@Embeddable
record Closing(
        @Column(name = "closing_requested_by") String requestedBy,
        @Column(name = "closing_requested_at") Instant requestedAt,
        @Column(name = "closing_reason") String reason,

        @Column(name = "closed_by") @Nullable String closedBy,

        @Column(name = "closed_at") @Nullable Instant closedAt) {

    static Closing requested(String person, Instant now, String reason) {
        return new Closing(person, now, reason, null, null);
    }

    Closing done(String person, Instant now) {
        return new Closing(requestedBy, requestedAt, reason, person, now);
    }
}
