package kz.tirek.hubschool.enrolment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// What a school counts in a school year: its teachers, and its pupils by grade.
@Entity
@Table(name = "school_staff")
class Enrolment {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private int schoolYear;

    @Nullable
    private Integer teachers;

    @ElementCollection
    @CollectionTable(name = "school_enrolment", joinColumns = @JoinColumn(name = "school_staff_id"))
    @MapKeyColumn(name = "grade")
    private Map<Integer, GradeCount> grades = new HashMap<>();

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(UUID id, School school, int schoolYear, Instant createdAt) {
        this.id = id;
        this.school = school;
        this.schoolYear = schoolYear;
        this.createdAt = createdAt;
    }

    /// These counts in place of those before.
    void count(EnrolmentCounts counts) {
        teachers = counts.teachers();
        Set<Integer> named = counts.grades().stream().map(GradePupils::grade).collect(Collectors.toSet());
        // Hibernate takes a collection for changed once something is asked to leave it.
        if (!named.containsAll(grades.keySet())) {
            grades.keySet().retainAll(named);
        }
        counts.grades().forEach(this::count);
    }

    /// Adds a grade, or counts it anew.
    void count(GradePupils counted) {
        GradeCount count = new GradeCount(school.id(), schoolYear, counted.pupils(), counted.classSets());
        if (!count.equals(grades.get(counted.grade()))) {
            grades.put(counted.grade(), count);
        }
    }

    void countTeachers(int heads) {
        teachers = heads;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    School school() {
        return school;
    }

    int schoolYear() {
        return schoolYear;
    }

    @Nullable
    Integer teachers() {
        return teachers;
    }

    /// By grade, upwards.
    List<GradePupils> grades() {
        return new TreeMap<>(grades)
                .entrySet().stream()
                        .map(grade -> new GradePupils(
                                grade.getKey(),
                                grade.getValue().pupils(),
                                grade.getValue().classSets()))
                        .toList();
    }

    Instant createdAt() {
        return createdAt;
    }
}
