package kz.tirek.funding.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is said of a supplier when it is registered, and what a patch changes.
@Schema(description = "A supplier to be registered")
record NewSupplier(
        @NotNull @Valid Name name,

        @Schema(description = "Business identification number; unique", examples = "991240000003") @NotNull @Bin
        String bin,

        @Schema(description = "The account of the supplier; its IBAN is unique") @NotNull @Valid
        BankAccount bankAccount) {

    static NewSupplier of(Supplier supplier) {
        return new NewSupplier(supplier.name(), supplier.bin(), supplier.bankAccount());
    }
}
