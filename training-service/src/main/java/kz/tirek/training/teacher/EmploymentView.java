package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time in which a teacher works at a school, as the API shows it.
@Schema(name = "Employment", description = "A time in which a teacher works at a school")
record EmploymentView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000021")
        UUID id,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "The first day", examples = "2025-09-01")
        LocalDate startsOn,

        @Schema(description = "The last day; none while the person works there", examples = "2026-05-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "The document it rests on", examples = "Приказ №45 от 28.08.2025") @Nullable
        String basis,

        @Schema(examples = "0") long version)
        implements Versioned {

    static EmploymentView of(Employment employment) {
        return new EmploymentView(
                employment.id(),
                employment.schoolId(),
                employment.first(),
                employment.endsOn(),
                employment.basis(),
                employment.version());
    }
}
