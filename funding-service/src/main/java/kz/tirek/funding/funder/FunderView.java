package kz.tirek.funding.funder;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A funder as the API shows it.
@Schema(name = "Funder", description = "A funder")
record FunderView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        Name name,

        @Schema(description = "Business identification number", examples = "991240000003")
        String bin,

        @Schema(description = "The account of the funder; its IBAN is masked in the change feed") @Nullable
        BankAccount bankAccount,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static FunderView of(Funder funder) {
        return new FunderView(
                funder.id(), funder.name(), funder.bin(), funder.bankAccount(), funder.createdAt(), funder.version());
    }

    /// As the change feed shows it: the account is masked.
    FunderView published() {
        return new FunderView(id, name, bin, bankAccount == null ? null : bankAccount.masked(), createdAt, version);
    }
}
