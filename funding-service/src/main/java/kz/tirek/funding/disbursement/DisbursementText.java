package kz.tirek.funding.disbursement;

import java.util.Comparator;
import java.util.UUID;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.review.Content;
import kz.tirek.funding.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/// The text whose SHA-256 an approval is bound to. It covers what a person decides about: the grant, the payee with
/// its bank account, every line and amount, the purpose, the basis, the commitment and the conditions.
///
/// What was drawn up in earlier versions keeps the form of its text, `tirek-disbursement-1`.
final class DisbursementText {

    private DisbursementText() {}

    /// The text about `disbursement` if it were paid to `payee`, without its documents.
    static Content of(Disbursement disbursement, Payee payee) {
        Supplier supplier = disbursement.supplier();
        Content content = new Content("tirek-disbursement-" + (disbursement.isBeforeCommitments() ? 1 : 2))
                .with("id", disbursement.id())
                .with("code", disbursement.code())
                .with("grant", disbursement.grant().id())
                .with("supplier", supplier == null ? null : supplier.id())
                .with("payee.name.kk", payee.nameKk())
                .with("payee.name.ru", payee.nameRu())
                .with("payee.bin", payee.bin())
                .with("payee.iban", payee.iban())
                .with("payee.bic", payee.bic())
                .with("amount", disbursement.amount());
        disbursement.lines().stream()
                .sorted(Comparator.comparing(line -> line.budgetLineId().toString()))
                .forEach(line -> content.with("line", line.budgetLineId()).with("line.amountTiyn", line.amountTiyn()));
        content.with("purpose", disbursement.purpose())
                .with("basis.kind", disbursement.basis().kind())
                .with("basis.number", disbursement.basis().number())
                .with("basis.date", disbursement.basis().date());
        if (!disbursement.isBeforeCommitments()) {
            addTerms(content, disbursement);
        }
        return content;
    }

    private static void addTerms(Content content, Disbursement disbursement) {
        content.with("payee.kind", disbursement.payeeKind())
                .with("payee.kbe", disbursement.kbe())
                .with("commitment", id(disbursement.commitment()))
                .with("milestone", disbursement.milestone())
                .with("purposeCode", disbursement.purposeCode())
                .with("acquitBy", disbursement.acquitBy());
        add(content, "actualPayer", disbursement.actualPayer());
        add(content, "actualPayee", disbursement.actualPayee());
        disbursement
                .conditions()
                .forEach(condition -> content.with("condition.type", condition.type())
                        .with(
                                "condition.minimumPercent",
                                condition.minimumPercent().toPlainString())
                        .with("condition.courseRun", condition.courseRunId()));
    }

    private static void add(Content content, String name, @Nullable ActualParty party) {
        if (party != null) {
            content.with(name + ".name", party.name()).with(name + ".bin", party.bin());
        }
    }

    private static @Nullable UUID id(@Nullable Commitment commitment) {
        return commitment == null ? null : commitment.id();
    }
}
