package kz.tirek.training.trainingneed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.tirek.training.school.School;
import kz.tirek.training.teacher.Position;
import kz.tirek.training.teacher.Subject;
import kz.tirek.training.teacher.Teacher;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// When a teacher is due, in a time in which school, last training and rule stay the same. The database derives it.
@Entity
@Immutable
class TrainingNeed {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "teacher_id")
    private Teacher teacher;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] territories;

    @Enumerated(EnumType.STRING)
    private Position position;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] subjects;

    private @Nullable LocalDate trainedOn;

    private LocalDate dueOn;

    private LocalDate validFrom;

    private LocalDate validUntil;

    private boolean past;

    /// The first of the territories, for queries of a whole region.
    @SuppressWarnings("unused")
    private String region;

    @SuppressWarnings("NullAway.Init")
    protected TrainingNeed() {}

    Teacher teacher() {
        return teacher;
    }

    School school() {
        return school;
    }

    Position position() {
        return position;
    }

    List<Subject> subjects() {
        return Arrays.stream(subjects).map(Subject::valueOf).toList();
    }

    /// The last day of the course or internship completed last; null before the first one.
    @Nullable
    LocalDate trainedOn() {
        return trainedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Override
    public String toString() {
        return "due on " + dueOn + " from " + validFrom + " to " + validUntil + " in " + Arrays.toString(territories)
                + (past ? ", past" : "");
    }
}
