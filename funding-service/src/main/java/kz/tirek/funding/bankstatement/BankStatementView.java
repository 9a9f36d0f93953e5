package kz.tirek.funding.bankstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.money.BankAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bank statement as the API shows it.
@Schema(name = "BankStatement", description = "What a bank says about one account of the fund over some days")
record BankStatementView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000010")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID bankAccountId,

        @Schema(description = "Masked in the change feed", examples = "KZ86125KZT5004100100")
        String iban,

        @Schema(description = "The file it came in", examples = "019ab000-0000-7000-8000-000000000011")
        UUID fileId,

        @Schema(description = "The bank's number of it, where it has one", examples = "17") @Nullable
        String number,

        @Schema(examples = "2026-01-16") LocalDate startsOn,
        @Schema(examples = "2026-01-16") LocalDate endsOn,

        @Schema(description = "What was on the account before the first line")
        Money opening,

        Money in,
        Money out,

        @Schema(description = "Opening + in − out") Money closing,

        @Schema(examples = "12") int lineCount,

        @Schema(description = "What a person should know; follows from all statements of the account as they are now")
        List<StatementFinding> findings,

        @Schema(description = "How many lines are in each state now; only of one statement, not in lists") @Nullable
        LineCounts lines,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String uploadedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") Instant uploadedAt) {

    /// How many lines are in each state.
    @Schema(name = "BankStatementLineCounts", description = "How many lines are in each state")
    record LineCounts(
            @Schema(examples = "1") long unmatched,
            @Schema(examples = "0") long partlyMatched,
            @Schema(examples = "10") long matched,
            @Schema(examples = "0") long duplicate,
            @Schema(examples = "1") long setAside) {}

    static BankStatementView of(BankStatement statement, @Nullable LineCounts lines) {
        return new BankStatementView(
                statement.id(),
                statement.bankAccount().id(),
                statement.bankAccount().bankAccount().iban(),
                statement.fileId(),
                statement.number(),
                statement.startsOn(),
                statement.endsOn(),
                statement.opening(),
                statement.in(),
                statement.out(),
                statement.closing(),
                statement.lineCount(),
                StatementFinding.of(statement),
                lines,
                statement.uploadedBy(),
                statement.uploadedAt());
    }

    /// As the change feed shows it.
    BankStatementView published() {
        return new BankStatementView(
                id,
                bankAccountId,
                BankAccount.masked(iban),
                fileId,
                number,
                startsOn,
                endsOn,
                opening,
                in,
                out,
                closing,
                lineCount,
                findings,
                null,
                null,
                uploadedAt);
    }
}
