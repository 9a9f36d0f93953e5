package kz.tirek.training.internship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// One day in the diary of an internship.
@Entity
@Table(name = "internship_diary_entry")
class DiaryEntry {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID internshipId;

    private LocalDate day;

    private BigDecimal hours;

    private @Nullable String text;

    @SuppressWarnings("NullAway.Init")
    protected DiaryEntry() {}

    DiaryEntry(UUID internshipId, NewDiaryEntry stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.internshipId = internshipId;
        change(stated);
    }

    final void change(NewDiaryEntry stated) {
        day = stated.day();
        hours = stated.hours();
        text = stated.text();
    }

    void erase() {
        text = null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID internshipId() {
        return internshipId;
    }

    LocalDate day() {
        return day;
    }

    BigDecimal hours() {
        return Hours.plain(hours);
    }

    /// Gone when the teacher is erased.
    @Nullable
    String text() {
        return text;
    }
}
