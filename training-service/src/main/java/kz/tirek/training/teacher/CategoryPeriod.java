package kz.tirek.training.teacher;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher has a qualification category, from its award or confirmation to the next.
@Entity
@Table(name = "teacher_category_period")
class CategoryPeriod extends CareerPeriod {

    @Enumerated(EnumType.STRING)
    private QualificationCategory category;

    @SuppressWarnings("NullAway.Init")
    protected CategoryPeriod() {}

    CategoryPeriod(
            UUID teacherId,
            QualificationCategory category,
            @Nullable LocalDate startsOn,
            @Nullable String basis,
            Instant createdAt) {
        super(teacherId, startsOn, basis, createdAt);
        this.category = category;
    }

    void correct(QualificationCategory right) {
        category = right;
    }

    QualificationCategory category() {
        return category;
    }
}
