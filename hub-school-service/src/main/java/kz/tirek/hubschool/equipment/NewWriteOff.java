package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A write-off of some or all accepted pieces.
@Schema(description = "A write-off of some or all accepted pieces")
record NewWriteOff(
        @Schema(
                description = "The day of the write-off: not before the event before, not in the future",
                examples = "2026-06-10")
        @NotNull
        LocalDate on,

        @Schema(description = "How many; all the school has where it is missing", examples = "10")
        @Positive
        @Max(1_000_000)
        @Nullable
        Integer quantity,

        @Schema(description = "The document it rests on", examples = "Акт списания №2 от 10.06.2026")
        @NotBlank
        @Size(max = 500)
        String document,

        @Schema(description = "Why", examples = "Жөндеуге келмейді") @Size(min = 1, max = 1000) @Nullable
        String reason) {}
