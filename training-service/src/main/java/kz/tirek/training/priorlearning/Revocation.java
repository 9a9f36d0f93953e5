package kz.tirek.training.priorlearning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why prior learning is no longer recognised.
@Schema(name = "PriorLearningRevocation", description = "Why prior learning is no longer recognised")
record Revocation(
        @Schema(examples = "Құжат басқа курс туралы") @NotBlank @Size(max = 500)
        String reason) {}
