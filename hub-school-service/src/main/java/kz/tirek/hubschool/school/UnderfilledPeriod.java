package kz.tirek.hubschool.school;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A time in which a school has the status of an underfilled one, with the documents that assign and end it.
@Entity
public class UnderfilledPeriod {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    private String basis;

    @Nullable
    private String endBasis;

    @SuppressWarnings("unused") // kept for those who look into the database
    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected UnderfilledPeriod() {}

    UnderfilledPeriod(School school, UnderfilledStatus status, Instant createdAt) {
        this.id = Ids.next();
        this.school = school;
        this.startsOn = status.since();
        this.basis = status.basis();
        this.createdAt = createdAt;
    }

    void correct(UnderfilledStatus status) {
        startsOn = status.since();
        basis = status.basis();
    }

    void end(LocalDate until, @Nullable String document) {
        endsOn = until;
        endBasis = document;
    }

    void resume() {
        endsOn = null;
        endBasis = null;
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

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    String basis() {
        return basis;
    }

    @Nullable
    String endBasis() {
        return endBasis;
    }
}
