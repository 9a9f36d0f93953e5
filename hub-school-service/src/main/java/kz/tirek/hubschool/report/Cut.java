package kz.tirek.hubschool.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which cut of the data a report is: all of it comes from one snapshot of the database.
@Schema(description = "Which cut of the data the report is: all of it comes from one snapshot of the database")
record Cut(
        @Schema(description = "Figures of a day are of this day, by the dates of the facts", examples = "2026-06-30")
        LocalDate effectiveOn,

        @Schema(description = "Figures of a year are from this day on", examples = "2026-01-01")
        LocalDate yearFrom,

        @Schema(
                description =
                        "Position in the change feed: every change up to here is counted; missing while there is none",
                examples = "MTIzNC41Njc4")
        @Nullable
        String changesUpTo) {}
