package kz.tirek.training.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
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

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(NewCourse stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
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

    Name name() {
        return name;
    }

    CourseFormat format() {
        return format;
    }

    int hours() {
        return hours;
    }

    SortedSet<TeachingLanguage> languages() {
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
}
