package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a goal was given up.
@Schema(description = "That a goal was given up")
record GoalDropped(
        @Schema(description = "When; not in the future", examples = "2026-03-20") @NotNull
        LocalDate on,

        @Schema(description = "Why", examples = "Пән мұғалімі ауысты") @NotBlank @Size(max = 1000)
        String note) {}
