package kz.tirek.funding.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.disbursement.DisbursementStatus;
import kz.tirek.funding.disbursement.PayeeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A disbursement in the register: what was asked for, who decided what on which evidence, what the bank paid, and
/// what the ledger says became of it.
@Schema(description = "A disbursement with every decision, every payment, and what became of the money")
record RegisteredDisbursement(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "D-2026-000123") String code,
        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(description = "Null for an advance", examples = "K-2026-000123") @Nullable
        String commitmentCode,

        @Schema(examples = "SUPPLIER") PayeeKind payeeKind,

        @Schema(description = "As submitted, in Kazakh; null while it is edited", examples = "«Зертхана» ЖШС") @Nullable
        String payeeKk,

        @Schema(description = "As submitted, in Russian", examples = "ТОО «Лаборатория»") @Nullable
        String payeeRu,

        @Schema(examples = "991240000003") @Nullable String payeeBin,

        @Schema(description = "Its account, masked", examples = "KZ86************0100") @Nullable
        String payeeIban,

        @Schema(examples = "Робототехника жиынтықтары") String purpose,

        @Schema(description = "Kind, number and date of the paper", examples = "CONTRACT 2026/17, 2026-01-10")
        String basis,

        @Schema(description = "Where it stood at `knownAt`", examples = "PAID")
        DisbursementStatus status,

        @Schema(description = "Who submitted, approved, rejected, withdrew or released it, oldest first")
        List<Decision> decisions,

        @Schema(description = "What the bank paid, oldest first")
        List<Paid> payments,

        @Schema(description = "Asked for") Money amount,
        @Schema(description = "Owed by an approval") Money approved,

        @Schema(description = "No longer owed, not paid") Money released,

        @Schema(description = "Paid and not sent back by the bank")
        Money paid,

        @Schema(description = "Owed and not paid") Money unpaid,

        @Schema(description = "Goods or expense reports accepted")
        Money acquitted,

        @Schema(description = "Given back by the payee") Money givenBack,

        @Schema(description = "Paid and not accounted for") Money outstanding) {

    /// What a person decided, or asked to be decided.
    @Schema(name = "RegisteredDecision", description = "What a person decided, or asked to be decided")
    record Decision(
            @Schema(description = "SUBMITTED, FIRST_APPROVED, APPROVED, REJECTED …", examples = "APPROVED")
            String operation,

            @Schema(description = "Subject", examples = "fund-approver")
            String person,

            @Schema(description = "Name then", examples = "Fund approver")
            String name,

            @Schema(examples = "2026-01-15T09:00:00Z") Instant at,

            @Schema(
                    description = "SHA-256 of what it was about",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String contentHash,

            @Schema(description = "The approval limit in force on the day of the submission, if there was one")
            @Nullable
            Money limit,

            @Schema(description = "An edit made it void later", examples = "false")
            boolean voided,

            @Schema(description = "What an approver saw of the conditions")
            List<Evidence> evidence) {

        boolean isApproval() {
            return operation.endsWith("APPROVED");
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("%s %s (%s) %s".formatted(operation, name, person, at));
            evidence.forEach(seen -> text.append(", ").append(seen));
            return text.append(voided ? ", VOID" : "").toString();
        }
    }

    /// How far a condition was met.
    @Schema(name = "RegisteredEvidence", description = "How far a condition was met when it was approved")
    record Evidence(
            Condition condition,
            @Schema(examples = "28") long numerator,
            @Schema(examples = "30") long denominator,

            @Schema(
                    description = "Id of the newest event it follows from",
                    examples = "019ab000-0000-7000-8000-000000000009")
            String sourceEvent,

            @Schema(examples = "2026-01-15T05:00:00Z") Instant observedAt) {

        /// What had to hold.
        @Schema(name = "RegisteredCondition", description = "What had to hold")
        record Condition(
                @Schema(examples = "ATTENDANCE_SHARE") String type,
                @Schema(examples = "80.00") BigDecimal minimumPercent) {}

        @Override
        public String toString() {
            return "%s ≥ %s %%: %d/%d".formatted(condition.type(), condition.minimumPercent(), numerator, denominator);
        }
    }

    /// What the bank paid.
    @Schema(name = "RegisteredPayment", description = "What the bank paid")
    record Paid(
            Money amount,
            @Schema(examples = "2026-01-16") LocalDate paidOn,
            @Schema(examples = "PO-2026-000123") String bankReference,

            @Schema(description = "Reference in the payment order", examples = "P-2026-000017-3") @Nullable
            String order,

            @Schema(description = "The line of the bank statement that shows it", examples = "2026-01-16 № 17, 3")
            @Nullable
            String statementLine,

            @Schema(description = "Sent back by the bank, or undone, on this day", examples = "2026-01-18") @Nullable
            LocalDate undoneOn) {}
}
