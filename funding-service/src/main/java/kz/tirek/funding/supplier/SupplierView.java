package kz.tirek.funding.supplier;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        @Schema(
                description = "Whether a second person has vouched for the account; money goes to a confirmed one only",
                examples = "true")
        boolean bankDetailsConfirmed,

        @Schema(description = "When the account was set", examples = "2026-01-15T05:00:00Z")
        Instant bankDetailsSetAt,

        @Schema(description = "When the second person vouched for the account", examples = "2026-01-16T05:00:00Z")
        @Nullable
        Instant bankDetailsConfirmedAt,

        @Schema(description = "КБе: residency and sector of the economy", examples = "17")
        String kbe,

        @Schema(description = "Country of residence of a non-resident, ISO 3166 alpha-2", examples = "null") @Nullable
        String country,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.bin(),
                supplier.bankAccount(),
                supplier.isAccountConfirmed(),
                supplier.accountAt(),
                supplier.accountConfirmedAt(),
                supplier.kbe(),
                supplier.country(),
                supplier.createdAt(),
                supplier.version());
    }

    /// As the change feed shows it: the account is masked.
    SupplierView published() {
        return new SupplierView(
                id,
                name,
                bin,
                bankAccount.masked(),
                bankDetailsConfirmed,
                bankDetailsSetAt,
                bankDetailsConfirmedAt,
                kbe,
                country,
                createdAt,
                version);
    }
}
