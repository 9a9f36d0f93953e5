package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher mentors colleagues, as the API shows it.
@Schema(name = "MentorPeriod", description = "A time in which a teacher mentors colleagues")
record MentorPeriodView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000023")
        UUID id,

        @Schema(description = "The first day", examples = "2025-09-01")
        LocalDate startsOn,

        @Schema(description = "The last day; none while it lasts", examples = "2026-05-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "The document it rests on", examples = "Приказ №50 от 01.09.2025") @Nullable
        String basis,

        @Schema(examples = "0") long version)
        implements Versioned {

    static MentorPeriodView of(MentorPeriod period) {
        return new MentorPeriodView(period.id(), period.first(), period.endsOn(), period.basis(), period.version());
    }
}
