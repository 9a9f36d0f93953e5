package kz.tirek.hubschool.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date as exactly as it is known: sources often name a month or a year only. The first day stands for the whole.
@Schema(description = "A date as exactly as it is known")
record KnownDate(
        @Schema(
                description = "The day; of a month or a year, whichever of its days is given, the first stands for it",
                examples = "2023-11-01")
        @NotNull
        LocalDate date,

        @Schema(description = "How exactly it is known; to the day where nothing is said", examples = "MONTH")
        DatePrecision precision) {

    KnownDate {
        precision = precision == null ? DatePrecision.DAY : precision;
        date = date == null ? date : precision.first(date);
    }

    static @Nullable KnownDate of(@Nullable LocalDate date, @Nullable DatePrecision precision) {
        return date == null || precision == null ? null : new KnownDate(date, precision);
    }

    /// The last day it can be.
    @JsonIgnore
    LocalDate latest() {
        return precision.last(date);
    }
}
