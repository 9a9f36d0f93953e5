package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery of some or all pieces of a lot.
@Schema(description = "A delivery of some or all pieces of a lot")
record NewDelivery(
        @Schema(
                description = "The day they came: not before the event before, not in the future",
                examples = "2022-11-14")
        @NotNull
        LocalDate on,

        @Schema(
                description = "How many; all that may still come where it is missing. Rejected ones are replaced first",
                examples = "10")
        @Positive
        @Max(1_000_000)
        @Nullable
        Integer quantity,

        @Schema(description = "Waybill or other document", examples = "Накладная №45 от 14.11.2022")
        @Size(min = 1, max = 500)
        @Nullable
        String document,

        @Schema(description = "Who handed it over; not in feed and history", examples = "Серікова Айгүл")
        @Size(min = 1, max = 200)
        @Nullable
        String deliveredBy) {}
