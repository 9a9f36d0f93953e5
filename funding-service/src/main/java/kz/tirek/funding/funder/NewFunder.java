package kz.tirek.funding.funder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a funder when it is registered, and what a patch changes.
@Schema(description = "A funder to be registered")
record NewFunder(
        @NotNull @Valid Name name,

        @Schema(description = "Business identification number; unique", examples = "991240000003") @NotNull @Bin
        String bin,

        @Schema(description = "The account of the funder; its IBAN is unique") @Valid @Nullable
        BankAccount bankAccount) {

    static NewFunder of(Funder funder) {
        return new NewFunder(funder.name(), funder.bin(), funder.bankAccount());
    }
}
