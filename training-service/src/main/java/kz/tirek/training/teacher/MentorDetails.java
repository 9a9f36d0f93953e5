package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher mentors colleagues.
@Schema(description = "A time in which a teacher mentors colleagues")
record MentorDetails(
        @Schema(description = "The first day", examples = "2025-09-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "The last day; none while it lasts", examples = "2026-05-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "The document it rests on", examples = "Приказ №50 от 01.09.2025")
        @Size(min = 1, max = 300)
        @Nullable
        String basis) {

    static MentorDetails of(MentorPeriod period) {
        return new MentorDetails(period.first(), period.endsOn(), period.basis());
    }
}
