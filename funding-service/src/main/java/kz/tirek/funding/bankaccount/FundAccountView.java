package kz.tirek.funding.bankaccount;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account of the fund as the API shows it.
@Schema(name = "FundAccount", description = "An account of the fund at a bank")
record FundAccountView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Its IBAN is masked in the change feed")
        BankAccount bankAccount,

        @Schema(description = "Who holds it, as the bank writes it")
        Name holder,

        @Schema(description = "Business identification number of the holder", examples = "991240000003")
        String holderBin,

        @Schema(description = "КОд: residency and sector of the economy", examples = "18")
        String kod,

        @Schema(examples = "OPEN") FundAccountStatus status,

        @Schema(description = "The day from which the bank keeps it", examples = "2026-01-05")
        LocalDate openedOn,

        @Schema(description = "The day on which it was closed", examples = "2026-12-31") @Nullable
        LocalDate closedOn,

        @Schema(description = "What is on it by the ledger, now; not in the change feed") @Nullable
        Money balance,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static FundAccountView of(FundAccount account, Money balance) {
        return new FundAccountView(
                account.id(),
                account.bankAccount(),
                account.holder(),
                account.holderBin(),
                account.kod(),
                account.status(),
                account.openedOn(),
                account.closedOn(),
                balance,
                account.createdAt(),
                account.version());
    }

    /// The balance changes without the account.
    @JsonIgnore
    @Override
    public boolean isWholly() {
        return false;
    }

    /// As the change feed shows it: the IBAN is masked, and the balance left out.
    FundAccountView published() {
        return new FundAccountView(
                id, bankAccount.masked(), holder, holderBin, kod, status, openedOn, closedOn, null, createdAt, version);
    }
}
