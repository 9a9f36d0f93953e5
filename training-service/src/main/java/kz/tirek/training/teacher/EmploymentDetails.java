package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher works at a school.
@Schema(description = "A time in which a teacher works at a school")
record EmploymentDetails(
        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010") @NotNull
        UUID schoolId,

        @Schema(description = "The first day", examples = "2025-09-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "The last day; none while the person works there", examples = "2026-05-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "The document it rests on", examples = "Приказ №45 от 28.08.2025")
        @Size(min = 1, max = 300)
        @Nullable
        String basis) {

    static EmploymentDetails of(Employment employment) {
        return new EmploymentDetails(
                employment.schoolId(), employment.first(), employment.endsOn(), employment.basis());
    }
}
