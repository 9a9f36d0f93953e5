package kz.tirek.funding.commitment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When a step of a contract was reached.
@Schema(description = "When a step of a contract was reached")
record ReachedMilestone(
        @Schema(description = "The day, not in the future", examples = "2026-02-27") @NotNull
        LocalDate reachedOn) {}
