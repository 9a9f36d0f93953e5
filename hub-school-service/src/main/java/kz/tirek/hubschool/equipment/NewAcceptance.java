package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An acceptance of some or all delivered pieces by the commission.
@Schema(description = "An acceptance of some or all delivered pieces by the commission")
record NewAcceptance(
        @Schema(
                description = "The day of the acceptance: not before the event before, not in the future",
                examples = "2022-11-14")
        @NotNull
        LocalDate on,

        @Schema(description = "How many; all that wait where it is missing", examples = "10")
        @Positive
        @Max(1_000_000)
        @Nullable
        Integer quantity,

        @Schema(
                description = "The member of the commission who accepted; not in feed and history",
                examples = "Серікова Айгүл")
        @NotBlank
        @Size(max = 200)
        String acceptedBy,

        @Schema(description = "Act of acceptance", examples = "Акт приёмки №12 от 14.11.2022")
        @Size(min = 1, max = 500)
        @Nullable
        String document) {}
