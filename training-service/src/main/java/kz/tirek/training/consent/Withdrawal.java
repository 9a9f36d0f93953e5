package kz.tirek.training.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The withdrawal of a consent.
@Schema(name = "ConsentWithdrawal", description = "The withdrawal of a consent")
record Withdrawal(
        @Schema(examples = "2026-05-20") @NotNull LocalDate withdrawnOn,

        @Schema(description = "The document of the withdrawal", examples = "Өтініш №31, 2026-05-20")
        @NotBlank
        @Size(max = 300)
        String document) {}
