package kz.tirek.hubschool.stocktake;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The end of a stocktake.
@Schema(description = "The end of a stocktake")
record Conclusion(
        @Schema(
                description = "What the commission concludes",
                examples = "Кем шыққан планшет бойынша қызметтік тексеру жүргізілсін")
        @Size(min = 1, max = 2000)
        @Nullable
        String conclusion) {}
