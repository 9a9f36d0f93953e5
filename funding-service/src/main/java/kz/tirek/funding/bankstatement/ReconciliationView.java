package kz.tirek.funding.bankstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the bank and the ledger say about an account at the end of a day, and why they differ.
@Schema(
        name = "BankReconciliation",
        description =
                "What the bank and the ledger say about an account. Difference = lines not in the ledger − entries not on a statement + what no line shows")
record ReconciliationView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID bankAccountId,

        @Schema(description = "At the end of this day", examples = "2026-01-31")
        LocalDate on,

        @Schema(
                description = "The statement that says what the bank has; missing before the first",
                examples = "019ab000-0000-7000-8000-000000000010")
        @Nullable
        UUID statementId,

        @Schema(description = "The last day it speaks of, up to the day asked for", examples = "2026-01-31") @Nullable
        LocalDate statedUntil,

        @Schema(description = "On the account by the bank; nothing before the first statement")
        Money bank,

        @Schema(description = "On the account by the ledger")
        Money ledger,

        @Schema(description = "Bank − ledger") Money difference,

        @Schema(description = "What lines show and the ledger does not have; money that went out is negative")
        Items linesNotInLedger,

        @Schema(description = "What the ledger has and no line shows; money that went out is negative")
        Items entriesNotOnStatement,

        @Schema(
                description =
                        "What neither explains: the account's balance before its first statement, and gaps between statements")
        Money notShownByLines) {

    /// One side of what explains a difference.
    @Schema(name = "BankReconciliationItems", description = "One side of what explains a difference")
    record Items(
            @Schema(description = "The sum of all of them, those that are not listed too")
            Money total,

            @Schema(examples = "1") int count,

            @Schema(description = "The newest, at most 500") List<Item> items) {}

    /// One line, or one event of the ledger with what undid it.
    @Schema(name = "BankReconciliationItem")
    record Item(
            @Schema(
                    description = "The line; or the payment or receipt that caused the entry",
                    examples = "019ab000-0000-7000-8000-000000000012")
            UUID id,

            @Schema(examples = "2026-01-16") LocalDate on,

            @Schema(description = "State of the line, or cause of the entry", examples = "UNMATCHED")
            String what,

            @Schema(description = "What the other side does not have of it")
            Money amount) {}
}
