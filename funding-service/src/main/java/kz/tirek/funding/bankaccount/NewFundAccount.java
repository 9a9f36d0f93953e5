package kz.tirek.funding.bankaccount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is said of an account of the fund when it is registered.
@Schema(description = "An account of the fund to be registered")
record NewFundAccount(
        @Schema(description = "Its IBAN is unique") @NotNull @Valid
        BankAccount bankAccount,

        @Schema(description = "Who holds it, as the bank writes it") @NotNull @Valid
        Name holder,

        @Schema(description = "Business identification number of the holder", examples = "991240000003") @NotNull @Bin
        String holderBin,

        @Schema(
                description = "КОд: residency (1 resident, 2 non-resident) and sector of the economy (1 to 9)",
                examples = "18")
        @NotNull
        @Pattern(regexp = "[12][1-9]")
        String kod,

        @Schema(description = "The day from which the bank keeps it", examples = "2026-01-05") @NotNull
        LocalDate openedOn) {}
