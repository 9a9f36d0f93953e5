package kz.tirek.training.cascade;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a cascade is cancelled.
@Schema(name = "CascadeCancellation", description = "Why a cascade is cancelled")
record Cancellation(
        @Schema(description = "Why; names no person", examples = "Екі рет тіркелген") @NotNull @Size(min = 1, max = 500)
        String reason) {}
