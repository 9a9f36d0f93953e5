package kz.tirek.hubschool.underfilled;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.SchoolLevel;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the database's view `underfilled_review`: a school with the threshold that its pupils are on the other
/// side of. A school has one row for each time a threshold applies; a list takes those of one day.
@Entity
@Immutable
@Table(name = "underfilled_review")
class SchoolUnderReview {

    @Id
    private UUID id;

    private String code;

    @Embedded
    private Name name;

    private String territory;

    private List<String> territories;

    @SuppressWarnings("unused") // queries read it
    private String region;

    @Enumerated(EnumType.STRING)
    private SchoolLevel level;

    private boolean underfilled;
    private int schoolYear;
    private int pupils;
    private UUID thresholdId;
    private int pupilsAtMost;
    private String basis;
    private LocalDate effectiveFrom;

    @Nullable
    @SuppressWarnings("unused") // queries read it
    private LocalDate effectiveUntil;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected SchoolUnderReview() {}

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Name name() {
        return name;
    }

    String territory() {
        return territory;
    }

    List<String> territories() {
        return territories;
    }

    SchoolLevel level() {
        return level;
    }

    Suggestion suggestion() {
        return underfilled ? Suggestion.END_STATUS : Suggestion.ASSIGN_STATUS;
    }

    int schoolYear() {
        return schoolYear;
    }

    int pupils() {
        return pupils;
    }

    UUID thresholdId() {
        return thresholdId;
    }

    int pupilsAtMost() {
        return pupilsAtMost;
    }

    String basis() {
        return basis;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }
}
