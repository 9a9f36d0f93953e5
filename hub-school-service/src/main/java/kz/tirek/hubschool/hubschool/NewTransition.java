package kz.tirek.hubschool.hubschool;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When and why a step is taken.
@Schema(description = "When and why a step is taken")
record NewTransition(
        @Schema(
                description = "The day it takes effect: not before the step before, not in the future",
                examples = "2022-09-01")
        @NotNull
        LocalDate effectiveOn,

        @Schema(description = "Why", examples = "Протокол комиссии №3") @Size(min = 1, max = 1000) @Nullable
        String reason) {}
