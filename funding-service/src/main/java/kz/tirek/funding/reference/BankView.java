package kz.tirek.funding.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bank as the API shows it.
@Schema(name = "Bank", description = "A bank in Kazakhstan")
record BankView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "BIC (БИК)", examples = "HSBKKZKX")
        String bic,

        @Schema(description = "Characters 5 to 7 of the IBANs of its accounts", examples = "601")
        String ibanCode,

        Name name,

        @Schema(
                description = "The day on which a list came without it; it is not used any more",
                examples = "2027-01-10")
        @Nullable
        LocalDate vanishedOn,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static BankView of(Bank bank) {
        return new BankView(
                bank.id(),
                bank.code(),
                bank.ibanCode(),
                bank.name(),
                bank.vanishedOn(),
                bank.createdAt(),
                bank.version());
    }
}
