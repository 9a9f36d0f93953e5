package kz.tirek.training.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A teacher, or another member of a school's staff who is trained.
@Entity
public class Teacher {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable String familyName;

    private @Nullable String givenName;

    private @Nullable String patronymic;

    private @Nullable String latinName;

    private UUID schoolId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] subjects;

    @Enumerated(EnumType.STRING)
    private Position position;

    @Enumerated(EnumType.STRING)
    private @Nullable QualificationCategory category;

    private @Nullable LocalDate categorySince;

    private @Nullable LocalDate mentorSince;

    private @Nullable LocalDate leftOn;

    private @Nullable Instant erasedAt;

    private @Nullable String erasureBasis;

    /// Of the school, from the region down; the database keeps it.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    @Column(insertable = false, updatable = false)
    private String nameOrder;

    @Column(insertable = false, updatable = false)
    private LocalDate categoryDue;

    @SuppressWarnings("NullAway.Init")
    protected Teacher() {}

    Teacher(TeacherDetails stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        schoolId = stated.schoolId();
        category = stated.category();
        categorySince = stated.categorySince();
        change(stated);
    }

    /// Takes over what has no dates of its own; school and category follow their periods.
    void change(TeacherDetails stated) {
        familyName = stated.familyName();
        givenName = stated.givenName();
        patronymic = stated.patronymic();
        latinName = stated.latinName();
        subjects = stated.subjects().stream().map(Enum::name).toArray(String[]::new);
        position = stated.position();
    }

    /// @param left the last day there; null while the person works there
    void worksAt(UUID school, @Nullable LocalDate left) {
        schoolId = school;
        leftOn = left;
    }

    void hasCategory(@Nullable QualificationCategory current, @Nullable LocalDate since) {
        category = current;
        categorySince = since;
    }

    void mentors(@Nullable LocalDate since) {
        mentorSince = since;
    }

    /// Forgets who the person is. Nothing brings it back.
    void erase(Instant now, String basis) {
        familyName = null;
        givenName = null;
        patronymic = null;
        latinName = null;
        erasedAt = now;
        erasureBasis = basis;
    }

    public UUID id() {
        return id;
    }

    /// Null once the personal data is erased, as every name.
    public @Nullable String familyName() {
        return familyName;
    }

    public @Nullable String givenName() {
        return givenName;
    }

    public @Nullable String patronymic() {
        return patronymic;
    }

    /// The whole name, the family name first; null once the personal data is erased.
    public @Nullable String fullName() {
        return isErased()
                ? null
                : Stream.of(familyName, givenName, patronymic)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    public UUID schoolId() {
        return schoolId;
    }

    /// KATO codes of that school, from the region down, as they were when the teacher was read.
    List<String> territories() {
        return List.of(territories);
    }

    public Position position() {
        return position;
    }

    /// When the personal data was erased, if it was.
    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /// Since when the person mentors colleagues, while it lasts.
    public @Nullable LocalDate mentorSince() {
        return mentorSince;
    }

    /// The last day at the school, of one who left and went to no other.
    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String latinName() {
        return latinName;
    }

    SortedSet<Subject> subjects() {
        SortedSet<Subject> values = new TreeSet<>();
        for (String subject : subjects) {
            values.add(Subject.valueOf(subject));
        }
        return values;
    }

    @Nullable
    QualificationCategory category() {
        return category;
    }

    @Nullable
    LocalDate categorySince() {
        return categorySince;
    }

    /// By when the category is to be raised or confirmed.
    @Nullable
    LocalDate categoryDueOn() {
        return categorySince == null ? null : categorySince.plusYears(QualificationCategory.YEARS);
    }

    @Nullable
    String erasureBasis() {
        return erasureBasis;
    }
}
