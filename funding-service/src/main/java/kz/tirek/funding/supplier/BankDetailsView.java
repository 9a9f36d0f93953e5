package kz.tirek.funding.supplier;

import java.time.Instant;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account that a supplier has or had.
@Schema(name = "SupplierBankDetails", description = "An account that a supplier has or had")
record BankDetailsView(
        @Schema(description = "From 1; the largest is the present one", examples = "2")
        int number,

        BankAccount bankAccount,

        @Schema(description = "Subject of the person", examples = "fund-officer")
        String setBy,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant setAt,

        @Schema(
                description =
                        "Subject of the second person; `system` where it was there before confirmations were asked for",
                examples = "fund-approver")
        @Nullable
        String confirmedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") @Nullable Instant confirmedAt) {

    static BankDetailsView of(BankDetails details) {
        return new BankDetailsView(
                details.number(),
                details.bankAccount(),
                details.setBy(),
                details.setAt(),
                details.confirmedBy(),
                details.confirmedAt());
    }
}
