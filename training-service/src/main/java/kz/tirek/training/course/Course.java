package kz.tirek.training.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a provider teaches; it is held as often as there are runs of it.
@Entity
public class Course {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private UUID providerId;

    @Embedded
    private Name name;

    @Enumerated(EnumType.STRING)
    private CourseFormat format;

    private int hours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    private @Nullable String description;

    @ElementCollection
    @CollectionTable(name = "course_prerequisite", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "prerequisite_id")
    private Set<UUID> prerequisites = new HashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] competencies;

    private int minimumAttendancePercent;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    private @Nullable String withdrawalReason;

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    /// @param stated with the share to be attended
    Course(NewCourse stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.status = CourseStatus.ACTIVE;
        change(stated);
    }

    void change(NewCourse stated) {
        providerId = stated.providerId();
        name = stated.name();
        format = stated.format();
        hours = stated.hours();
        languages = names(stated.languages());
        audience = names(stated.audience());
        description = stated.description();
        prerequisites.retainAll(stated.prerequisites());
        prerequisites.addAll(stated.prerequisites());
        competencies = stated.competencies().toArray(String[]::new);
        minimumAttendancePercent = Objects.requireNonNull(stated.minimumAttendancePercent());
    }

    void withdraw(String reason) {
        require("withdraw");
        status = CourseStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    void reinstate() {
        require("reinstate");
        status = CourseStatus.ACTIVE;
        withdrawalReason = null;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
    }

    /// Refuses a new run of a course that is no longer given.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COURSE_WITHDRAWN
    public void requireGiven() {
        if (status == CourseStatus.WITHDRAWN) {
            throw CourseProblem.COURSE_WITHDRAWN
                    .refuse(String.valueOf(withdrawalReason))
                    .at("/courseId");
        }
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).distinct().toArray(String[]::new);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID providerId() {
        return providerId;
    }

    public Name name() {
        return name;
    }

    public CourseFormat format() {
        return format;
    }

    int hours() {
        return hours;
    }

    public SortedSet<TeachingLanguage> languages() {
        SortedSet<TeachingLanguage> values = new TreeSet<>();
        for (String language : languages) {
            values.add(TeachingLanguage.valueOf(language));
        }
        return values;
    }

    SortedSet<Audience> audience() {
        SortedSet<Audience> values = new TreeSet<>();
        for (String group : audience) {
            values.add(Audience.valueOf(group));
        }
        return values;
    }

    @Nullable
    String description() {
        return description;
    }

    /// Ids, in order.
    SortedSet<UUID> prerequisites() {
        return new TreeSet<>(prerequisites);
    }

    List<String> competencies() {
        return List.of(competencies);
    }

    /// Share of the sessions to be attended for completion, in percent.
    public int minimumAttendancePercent() {
        return minimumAttendancePercent;
    }

    CourseStatus status() {
        return status;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
