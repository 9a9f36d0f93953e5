package kz.tirek.hubschool.stocktake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.equipment.StatedCondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Some lines of a stocktake as counted.
@Schema(description = "Some lines of a stocktake as counted; a lot counted again takes the new figures")
record NewCount(
        @Schema(description = "The lines") @NotEmpty @Size(max = 500)
        List<@NotNull @Valid Line> lines) {

    NewCount {
        lines = lines == null ? List.of() : lines;
    }

    /// A line as counted.
    @Schema(name = "NewCountLine", description = "A line as counted: a lot, or something that is on no list")
    record Line(
            @Schema(
                    description = "The lot; missing for something that is on no list of equipment",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8061")
            @Nullable
            UUID itemId,

            @Schema(description = "What was found, where it is on no list", examples = "Принтер HP LaserJet")
            @Size(min = 1, max = 300)
            @Nullable
            String name,

            @Schema(description = "The number found on it, where it is on no list", examples = "01380999")
            @Size(min = 1, max = 100)
            @Nullable
            String inventoryNumber,

            @Schema(description = "How many were counted; at least one of what is on no list", examples = "9")
            @NotNull
            @PositiveOrZero
            @Max(1_000_000)
            Integer counted,

            @Schema(description = "The condition they were found in", examples = "GOOD") @Nullable
            StatedCondition condition,

            @Schema(description = "A remark", examples = "Біреуі жөндеуде") @Size(min = 1, max = 1000) @Nullable
            String note) {}
}
