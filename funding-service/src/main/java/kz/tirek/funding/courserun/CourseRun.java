package kz.tirek.funding.courserun;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import org.jspecify.annotations.Nullable;

/// A course run as training-service last described it.
@Entity
class CourseRun {

    @Id
    private UUID id;

    private boolean deleted;

    @Nullable
    private Integer attended;

    @Nullable
    private Integer expected;

    @Nullable
    private UUID eventId;

    @Nullable
    private Instant eventAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CourseRun() {}

    CourseRun(UUID id) {
        this.id = id;
    }

    void delete() {
        deleted = true;
    }

    void restore() {
        deleted = false;
    }

    void count(int attendances, int of, ChangeEvent event) {
        attended = attendances;
        expected = of;
        eventId = event.id();
        eventAt = event.time();
    }

    boolean isDeleted() {
        return deleted;
    }

    /// What is known of its attendance; null before anything was stated.
    @Nullable
    RunAttendance attendance() {
        return attended == null || expected == null || eventId == null || eventAt == null
                ? null
                : new RunAttendance(attended, expected, eventId, eventAt);
    }
}
