package kz.tirek.training.cascade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// Which teacher took part in which cascade.
@Embeddable
record ParticipantKey(
        @Column(name = "cascade_id") UUID cascadeId,
        @Column(name = "teacher_id") UUID teacherId) {}
