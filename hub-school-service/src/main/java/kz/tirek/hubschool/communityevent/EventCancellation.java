package kz.tirek.hubschool.communityevent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That an event was called off.
@Schema(name = "CommunityEventCancellation", description = "That an event was called off")
record EventCancellation(
        @Schema(description = "Why", examples = "Ауа райына байланысты") @NotBlank @Size(max = 1000)
        String reason) {}
