package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rejection of some or all delivered pieces by the commission.
@Schema(description = "A rejection of some or all delivered pieces by the commission")
record NewRejection(
        @Schema(
                description = "The day of the rejection: not before the event before, not in the future",
                examples = "2022-11-14")
        @NotNull
        LocalDate on,

        @Schema(description = "How many; all that wait where it is missing", examples = "10")
        @Positive
        @Max(1_000_000)
        @Nullable
        Integer quantity,

        @Schema(
                description = "The member of the commission who rejected; not in feed and history",
                examples = "Серікова Айгүл")
        @NotBlank
        @Size(max = 200)
        String rejectedBy,

        @Schema(description = "Why", examples = "Экраны сынған") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "Act", examples = "Акт №13 от 14.11.2022") @Size(min = 1, max = 500) @Nullable
        String document) {}
