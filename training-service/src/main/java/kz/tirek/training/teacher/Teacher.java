package kz.tirek.training.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
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

    private String familyName;

    private String givenName;

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

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    @SuppressWarnings("NullAway.Init")
    protected Teacher() {}

    Teacher(TeacherDetails stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        change(stated);
    }

    void change(TeacherDetails stated) {
        familyName = stated.familyName();
        givenName = stated.givenName();
        patronymic = stated.patronymic();
        latinName = stated.latinName();
        schoolId = stated.schoolId();
        subjects = stated.subjects().stream().map(Enum::name).toArray(String[]::new);
        position = stated.position();
        category = stated.category();
        categorySince = stated.categorySince();
    }

    public UUID id() {
        return id;
    }

    public String familyName() {
        return familyName;
    }

    public String givenName() {
        return givenName;
    }

    public @Nullable String patronymic() {
        return patronymic;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public Position position() {
        return position;
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
}
