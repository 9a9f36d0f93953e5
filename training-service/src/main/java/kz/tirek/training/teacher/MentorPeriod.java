package kz.tirek.training.teacher;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher mentors colleagues.
@Entity
@Table(name = "teacher_mentor_period")
class MentorPeriod extends CareerPeriod {

    @SuppressWarnings("NullAway.Init")
    protected MentorPeriod() {}

    MentorPeriod(UUID teacherId, LocalDate startsOn, @Nullable String basis, Instant createdAt) {
        super(teacherId, startsOn, basis, createdAt);
    }
}
