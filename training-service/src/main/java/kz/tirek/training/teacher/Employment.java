package kz.tirek.training.teacher;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher works at a school.
@Entity
@Table(name = "teacher_employment")
class Employment extends CareerPeriod {

    private UUID schoolId;

    @SuppressWarnings("NullAway.Init")
    protected Employment() {}

    Employment(UUID teacherId, UUID schoolId, LocalDate startsOn, @Nullable String basis, Instant createdAt) {
        super(teacherId, startsOn, basis, createdAt);
        this.schoolId = schoolId;
    }

    void at(UUID school) {
        schoolId = school;
    }

    UUID schoolId() {
        return schoolId;
    }
}
