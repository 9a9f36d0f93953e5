package kz.tirek.hubschool.stocktake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a stocktake is given up.
@Schema(description = "That a stocktake is given up")
record Cancellation(
        @Schema(description = "Why", examples = "Күні қате көрсетілген") @NotBlank @Size(max = 1000)
        String reason) {}
