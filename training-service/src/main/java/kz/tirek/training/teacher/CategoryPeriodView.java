package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher has a qualification category, as the API shows it.
@Schema(name = "TeacherCategory", description = "A qualification category of a teacher with its dates")
record CategoryPeriodView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000022")
        UUID id,

        @Schema(examples = "EXPERT") QualificationCategory category,

        @Schema(description = "The first day; none where it is unknown", examples = "2024-09-01") @Nullable
        LocalDate awardedOn,

        @Schema(description = "The last day before the next award or confirmation", examples = "2029-08-31") @Nullable
        LocalDate endsOn,

        @Schema(
                description = "By when it was or is to be raised or confirmed, five years after the award"
                        + " (Law on Teacher Status, art. 15)",
                examples = "2029-09-01")
        @Nullable
        LocalDate categoryDueOn,

        @Schema(description = "The document that awards or confirms it", examples = "Приказ №112 от 26.08.2024")
        @Nullable
        String basis,

        @Schema(examples = "0") long version)
        implements Versioned {

    /// What a correction changes. An unknown day is for the correction to give.
    @SuppressWarnings("NullAway")
    CategoryAward award() {
        return new CategoryAward(category, awardedOn, basis);
    }

    static CategoryPeriodView of(CategoryPeriod period) {
        LocalDate awarded = period.startsOn();
        return new CategoryPeriodView(
                period.id(),
                period.category(),
                awarded,
                period.endsOn(),
                awarded == null ? null : awarded.plusYears(QualificationCategory.YEARS),
                period.basis(),
                period.version());
    }
}
