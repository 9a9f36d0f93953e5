package kz.tirek.training.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a request ended.
@Schema(name = "PersonalDataRequestOutcome", description = "How a request ended")
record RequestOutcome(
        @Schema(examples = "2026-03-03") @NotNull LocalDate doneOn,

        @Schema(description = "What was done, or why not", examples = "Жауап №45 берілді") @NotBlank @Size(max = 1000)
        String outcome) {}
