package kz.tirek.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a disbursement is rejected or withdrawn.
@Schema(name = "DisbursementReason", description = "Why a disbursement is rejected or withdrawn")
record Reason(
        @Schema(description = "In words", examples = "Шот-фактура қоса берілмеген") @NotBlank @Size(max = 1000)
        String reason) {}
