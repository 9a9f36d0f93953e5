package kz.tirek.funding.supplier;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A supplier as the API shows it.
@Schema(name = "Supplier", description = "A supplier")
record SupplierView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        Name name,

        @Schema(description = "Business identification number", examples = "991240000003")
        String bin,

        @Schema(description = "The account of the supplier; its IBAN is masked in the change feed")
        BankAccount bankAccount,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.bin(),
                supplier.bankAccount(),
                supplier.createdAt(),
                supplier.version());
    }

    /// As the change feed shows it: the account is masked.
    SupplierView published() {
        return new SupplierView(id, name, bin, bankAccount.masked(), createdAt, version);
    }
}
