package kz.tirek.funding.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a supplier when it is registered, and what a patch changes.
@Schema(description = "A supplier to be registered")
record NewSupplier(
        @NotNull @Valid Name name,

        @Schema(description = "Business identification number; unique", examples = "991240000003") @NotNull @Bin
        String bin,

        @Schema(description = "The account of the supplier; its IBAN is unique") @NotNull @Valid
        BankAccount bankAccount,

        @Schema(
                description =
                        "КБе: residency (1 resident, 2 non-resident) and sector of the economy (1 to 9); by the kind of the BIN where not said: 17, for a non-resident 27, for joint sole proprietors 19",
                examples = "17")
        @Pattern(regexp = "[12][1-9]")
        @Nullable
        String kbe,

        @Schema(
                description = "Country of residence of a non-resident, ISO 3166 alpha-2; null for residents",
                examples = "null")
        @Nullable
        String country) {

    static NewSupplier of(Supplier supplier) {
        return new NewSupplier(
                supplier.name(), supplier.bin(), supplier.bankAccount(), supplier.kbe(), supplier.country());
    }

    String kbeOrUsual() {
        if (kbe != null) {
            return kbe;
        }
        return switch (bin.charAt(4)) {
            case '5' -> "27";
            case '6' -> "19";
            default -> "17";
        };
    }

    boolean livesAbroad() {
        return kbeOrUsual().startsWith("2");
    }
}
