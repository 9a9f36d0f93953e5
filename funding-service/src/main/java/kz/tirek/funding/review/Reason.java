package kz.tirek.funding.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why something is rejected, withdrawn, released or reversed.
@Schema(name = "DecisionReason", description = "Why something is rejected, withdrawn, released or reversed")
public record Reason(
        @Schema(description = "In words", examples = "Келісімшарт тараптардың келісімімен бұзылды")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
