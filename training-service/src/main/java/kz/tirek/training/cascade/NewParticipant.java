package kz.tirek.training.cascade;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who took part in a cascade.
@Schema(name = "NewCascadeParticipant", description = "Somebody who took part in a cascade")
record NewParticipant(
        @Schema(description = "Id of the teacher", examples = "0198c5a0-0000-7000-8000-000000000041") @NotNull
        UUID teacherId,

        @Schema(
                description =
                        "Why it counts where no mentorship links the hub and the school of the teacher on the day",
                examples = "Мектеп тәлімгерлікке келесі айда алынады")
        @Size(min = 1, max = 500)
        @Nullable
        String linkReason) {}
