package kz.tirek.funding.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is asked for: who may record in the closed month, why, and until when.
@Schema(description = "Who may record in the closed month, why, and until when")
record NewPeriodException(
        @Schema(description = "Subject of the person who may record", examples = "fund-treasurer")
        @NotBlank
        @Size(max = 200)
        String person,

        @Schema(examples = "The bank sent the statement of 31 January on 12 February")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason,

        @Schema(description = "At most 31 days ahead", examples = "2026-02-13T12:00:00Z") @NotNull
        Instant expiresAt) {}
