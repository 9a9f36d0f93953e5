package kz.tirek.hubschool.hubschool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When and why a hub school leaves the programme before its end; here a reason is required.
@Schema(description = "When and why a hub school leaves the programme before its end")
record NewWithdrawal(
        @Schema(
                description =
                        "The day it takes effect, the first one without the hub school: not before the step before, not in the future",
                examples = "2024-05-31")
        @NotNull
        LocalDate effectiveOn,

        @Schema(description = "Why", examples = "Реорганизация школы") @NotBlank @Size(max = 1000)
        String reason) {}
