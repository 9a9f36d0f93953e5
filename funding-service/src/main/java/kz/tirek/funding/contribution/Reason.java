package kz.tirek.funding.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the rest of a contribution is given up, or a receipt reversed.
@Schema(name = "ContributionReason", description = "Why the rest is given up, or a receipt reversed")
record Reason(
        @Schema(description = "In words", examples = "Қор сомасын азайтты") @NotBlank @Size(max = 1000)
        String reason) {}
