package kz.tirek.funding.bankstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.statementfile.Flow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of a bank statement as the API shows it.
@Schema(name = "BankStatementLine", description = "One movement of an account of the fund as the bank booked it")
record StatementLineView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000012")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000010")
        UUID statementId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID bankAccountId,

        @Schema(description = "Its place in the statement, from 1", examples = "1")
        int position,

        @Schema(examples = "2026-01-16") LocalDate bookedOn,

        @Schema(description = "The day from which the bank counts it", examples = "2026-01-16") @Nullable
        LocalDate valueOn,

        @Schema(description = "Onto the account, or off it", examples = "OUT")
        Flow direction,

        Money amount,

        @Schema(description = "How much of it is explained by entries of the ledger")
        Money matched,

        @Schema(examples = "MATCHED") LineStatus status,

        @Schema(description = "Not in the change feed", examples = "ТОО «Лаборатория»") @Nullable
        String counterpartyName,

        @Schema(description = "BIN or IIN as the bank says; not in the change feed", examples = "991240000003")
        @Nullable
        String counterpartyBin,

        @Schema(description = "Not in the change feed", examples = "KZ86125KZT5004100100") @Nullable
        String counterpartyIban,

        @Schema(description = "Not in the change feed", examples = "Оплата по договору 2026/17") @Nullable
        String purpose,

        @Schema(description = "КНП", examples = "710") @Nullable
        String purposeCode,

        @Schema(description = "The number of the payment document", examples = "1001") @Nullable
        String documentNumber,

        @Schema(description = "What the payer called it", examples = "D-2026-000123") @Nullable
        String endToEndId,

        @Schema(description = "The bank's own name of it", examples = "000123456") @Nullable
        String bankReference,

        @Schema(description = "Whether the bank says that it brings a payment back", examples = "false")
        boolean returned,

        @Schema(
                description = "The line of an earlier statement that says the same: this one has no effect",
                examples = "019ab000-0000-7000-8000-000000000014")
        @Nullable
        UUID repeats,

        @Schema(
                description =
                        "An earlier line to which this looks like a second payment of the same; it is never matched automatically",
                examples = "019ab000-0000-7000-8000-000000000015")
        @Nullable
        UUID possibleDuplicateOf,

        @Schema(
                description =
                        "Why it was not matched by itself; missing where nobody tried since it was last unmatched; not in the change feed",
                examples = "REFUSED")
        @Nullable
        Hindrance hindrance,

        @Schema(description = "The rule that stood against the match, where it was refused; not in the change feed")
        @Nullable
        RefusedMatch refusal,

        @Schema(description = "Every match, those taken back too; not in the change feed")
        List<MatchView> matches,

        @Schema(description = "Why it was set aside or taken up again", examples = "Банк комиссиясы") @Nullable
        String decisionReason,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String decidedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") @Nullable Instant decidedAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static StatementLineView of(StatementLine line) {
        return new StatementLineView(
                line.id(),
                line.statement().id(),
                line.bankAccount().id(),
                line.position(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount(),
                line.matched(),
                line.status(),
                line.counterparty().name(),
                line.counterparty().nationalNumber(),
                line.counterparty().iban(),
                line.purpose(),
                line.purposeCode(),
                line.documentNumber(),
                line.endToEndId(),
                line.bankReference(),
                line.isReturned(),
                line.repeatsId(),
                line.doubtsId(),
                line.hindrance(),
                line.refusal(),
                line.matches().stream().map(MatchView::of).toList(),
                line.decisionReason(),
                line.decidedBy(),
                line.decidedAt(),
                line.version());
    }

    /// As the change feed shows it: without people and their accounts.
    StatementLineView published() {
        return new StatementLineView(
                id,
                statementId,
                bankAccountId,
                position,
                bookedOn,
                valueOn,
                direction,
                amount,
                matched,
                status,
                null,
                null,
                null,
                null,
                purposeCode,
                null,
                null,
                null,
                returned,
                repeats,
                possibleDuplicateOf,
                null,
                null,
                List.of(),
                null,
                null,
                decidedAt,
                version);
    }
}
