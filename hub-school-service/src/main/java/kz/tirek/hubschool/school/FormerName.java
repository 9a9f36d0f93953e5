package kz.tirek.hubschool.school;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A name a school had until a day.
@Entity
@Table(name = "school_name")
class FormerName {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID schoolId;

    @Embedded
    private Name name;

    @Nullable
    private LocalDate validFrom;

    private LocalDate validUntil;

    @SuppressWarnings("unused") // kept for those who look into the database
    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected FormerName() {}

    FormerName(School school, @Nullable LocalDate validFrom, LocalDate validUntil, Instant createdAt) {
        this.id = Ids.next();
        this.schoolId = school.id();
        this.name = school.name();
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.createdAt = createdAt;
    }

    UUID schoolId() {
        return schoolId;
    }

    Name name() {
        return name;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }
}
