package kz.tirek.hubschool.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That an event does not take place.
@Schema(description = "That an event does not take place")
record PartnershipEventCancellation(
        @Schema(description = "Why", examples = "Карантин") @NotBlank @Size(max = 1000)
        String reason) {}
