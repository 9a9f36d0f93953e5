package kz.tirek.funding.bankstatement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a person decides so.
@Schema(name = "BankStatementLineReason", description = "Why a person decides so about a line")
record Reason(
        @Schema(examples = "Банк комиссиясы") @NotBlank @Size(max = 1000)
        String reason) {}
