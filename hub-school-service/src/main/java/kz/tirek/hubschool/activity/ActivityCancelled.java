package kz.tirek.hubschool.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a planned activity does not take place.
@Schema(description = "That a planned activity does not take place")
record ActivityCancelled(
        @Schema(description = "Why", examples = "Боран, жол жабық") @NotBlank @Size(max = 1000)
        String reason) {}
