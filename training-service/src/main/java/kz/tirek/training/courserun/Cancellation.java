package kz.tirek.training.courserun;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a run is cancelled.
@Schema(name = "CourseRunCancellation", description = "Why a run is cancelled")
record Cancellation(
        @Schema(examples = "Too few applications") @NotBlank @Size(max = 500)
        String reason) {}
