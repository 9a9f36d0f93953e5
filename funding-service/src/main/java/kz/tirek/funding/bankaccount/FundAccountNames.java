package kz.tirek.funding.bankaccount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a patch changes of an account of the fund.
@Schema(description = "What can be corrected of an account of the fund")
record FundAccountNames(
        @Schema(description = "Who holds it, as the bank writes it") @NotNull @Valid
        Name holder) {}
