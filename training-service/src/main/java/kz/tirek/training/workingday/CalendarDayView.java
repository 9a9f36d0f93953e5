package kz.tirek.training.workingday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entered day as the API shows it.
@Schema(name = "CalendarDay", description = "A day of which was entered whether it is a working day")
record CalendarDayView(
        @Schema(examples = "01900000-0000-7000-8000-000000000038")
        UUID id,

        @Schema(examples = "2026-05-27") LocalDate date,

        @Schema(description = "Whether it is a working day", examples = "false")
        boolean working,

        @Schema(description = "What is kept on it, or why it is worked")
        Name name,

        @Schema(description = "The document it rests on", examples = "Еңбек кодексі, 84-баптың 5-тармағы")
        String basis,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static CalendarDayView of(CalendarDay day) {
        return new CalendarDayView(
                day.id(), day.date(), day.isWorking(), day.name(), day.basis(), day.createdAt(), day.version());
    }
}
