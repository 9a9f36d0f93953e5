package kz.tirek.funding.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// The posting rules: which event debits and credits which accounts.
///
/// | event | debit | credit |
/// |---|---|---|
/// | contribution pledged (reduced: the other way round) | contributions receivable | contributions |
/// | contribution received | bank | contributions receivable |
/// | budget approved | available budget | appropriation |
/// | budget revised | available budget | budget revision |
/// | grant closed | budget revision | available budget |
/// | commitment signed, amended (released: the other way round) | encumbrance | available budget |
/// | disbursement to a supplier approved, against a commitment | prepayments | payables |
/// | advance to a school approved | advances; encumbrance | payables; available budget |
/// | rest of a disbursement released | payables | prepayments or advances |
/// | the same, against no commitment, in addition | available budget | encumbrance |
/// | paid (returned by the bank: the other way round) | payables; disbursed budget | bank; encumbrance |
/// | goods or expense report accepted | programme expense | prepayments or advances |
/// | money given back | bank; available budget | prepayments or advances; disbursed budget |
///
/// Amounts are tiyn by budget line; where an event can go both ways, a negative amount swaps the sides.
public final class FundingEvents {

    private FundingEvents() {}

    /// A funder pledges money.
    public static Entry contributionPledged(
            UUID contributionId, Dimensions about, long tiyn, LocalDate effectiveOn, String recordedBy) {
        return entry(CauseType.CONTRIBUTION_PLEDGED, contributionId, effectiveOn, recordedBy)
                .post(Account.CONTRIBUTIONS_RECEIVABLE, Account.CONTRIBUTIONS, tiyn, about)
                .build();
    }

    /// A funder's pledge is reduced by `tiyn`.
    public static Entry contributionReleased(
            UUID releaseId, Dimensions about, long tiyn, LocalDate effectiveOn, String recordedBy) {
        return entry(CauseType.CONTRIBUTION_RELEASED, releaseId, effectiveOn, recordedBy)
                .post(Account.CONTRIBUTIONS, Account.CONTRIBUTIONS_RECEIVABLE, tiyn, about)
                .build();
    }

    /// Pledged money comes in.
    public static Entry contributionReceived(
            UUID receiptId, Account bank, Dimensions about, long tiyn, LocalDate effectiveOn, String recordedBy) {
        return entry(CauseType.CONTRIBUTION_RECEIVED, receiptId, effectiveOn, recordedBy)
                .post(bank, Account.CONTRIBUTIONS_RECEIVABLE, tiyn, about)
                .build();
    }

    /// A grant's budget is approved.
    public static Entry budgetApproved(
            UUID grantId, Dimensions grant, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        return entry(CauseType.BUDGET_APPROVED, grantId, effectiveOn, approver)
                .post(Account.AVAILABLE_BUDGET, Account.APPROPRIATION, lines, grant)
                .build();
    }

    /// A budget is revised: lines grow by a positive amount and shrink by a negative one.
    public static Entry budgetRevised(
            UUID revisionId, Dimensions grant, Map<UUID, Long> changes, LocalDate effectiveOn, String approver) {
        return entry(CauseType.BUDGET_REVISED, revisionId, effectiveOn, approver)
                .post(Account.AVAILABLE_BUDGET, Account.BUDGET_REVISION, changes, grant)
                .build();
    }

    /// A grant is closed: what is left of its lines can no longer be committed.
    public static Entry grantClosed(
            UUID grantId, Dimensions grant, Map<UUID, Long> left, LocalDate effectiveOn, String approver) {
        return entry(CauseType.GRANT_CLOSED, grantId, effectiveOn, approver)
                .post(Account.BUDGET_REVISION, Account.AVAILABLE_BUDGET, left, grant)
                .build();
    }

    /// A contract is signed and encumbers its lines.
    public static Entry commitmentSigned(
            UUID commitmentId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        return entry(CauseType.COMMITMENT_SIGNED, commitmentId, effectiveOn, approver)
                .post(Account.ENCUMBRANCE, Account.AVAILABLE_BUDGET, lines, payee)
                .build();
    }

    /// A contract is amended: it takes more of a line by a positive amount, less by a negative one.
    public static Entry commitmentAmended(
            UUID amendmentId, Dimensions payee, Map<UUID, Long> changes, LocalDate effectiveOn, String approver) {
        return entry(CauseType.COMMITMENT_AMENDED, amendmentId, effectiveOn, approver)
                .post(Account.ENCUMBRANCE, Account.AVAILABLE_BUDGET, changes, payee)
                .build();
    }

    /// A contract gives back what it no longer needs.
    public static Entry commitmentReleased(
            UUID commitmentId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String recordedBy) {
        return entry(CauseType.COMMITMENT_RELEASED, commitmentId, effectiveOn, recordedBy)
                .post(Account.AVAILABLE_BUDGET, Account.ENCUMBRANCE, lines, payee)
                .build();
    }

    /// A disbursement to a supplier is approved against a commitment, which has encumbered the lines.
    public static Entry supplierDisbursementApproved(
            UUID disbursementId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        return entry(CauseType.DISBURSEMENT_APPROVED, disbursementId, effectiveOn, approver)
                .post(Account.PREPAYMENTS, Account.PAYABLES, lines, payee)
                .build();
    }

    /// An advance to a school is approved: the fund owes it, and the lines are encumbered.
    public static Entry advanceApproved(
            UUID disbursementId, Dimensions grant, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        return entry(CauseType.DISBURSEMENT_APPROVED, disbursementId, effectiveOn, approver)
                .post(Account.ADVANCES, Account.PAYABLES, lines, grant)
                .post(Account.ENCUMBRANCE, Account.AVAILABLE_BUDGET, lines, grant)
                .build();
    }

    /// A disbursement to a supplier without a commitment is approved: the fund owes it, and the lines are encumbered.
    public static Entry disbursementApproved(
            UUID disbursementId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        return entry(CauseType.DISBURSEMENT_APPROVED, disbursementId, effectiveOn, approver)
                .post(Account.PREPAYMENTS, Account.PAYABLES, lines, payee)
                .post(Account.ENCUMBRANCE, Account.AVAILABLE_BUDGET, lines, payee)
                .build();
    }

    /// What is not paid of an approved disbursement is no longer needed, and the fund does not owe it.
    ///
    /// @param outstanding PREPAYMENTS of a supplier or ADVANCES of a school
    /// @param encumbering whether its approval encumbered the lines; else its commitment did
    public static Entry disbursementReleased(
            UUID releaseId,
            Account outstanding,
            boolean encumbering,
            Dimensions payee,
            Map<UUID, Long> lines,
            LocalDate effectiveOn,
            String approver) {
        Draft draft = entry(CauseType.DISBURSEMENT_RELEASED, releaseId, effectiveOn, approver)
                .post(Account.PAYABLES, outstanding, lines, payee);
        return (encumbering ? draft.post(Account.AVAILABLE_BUDGET, Account.ENCUMBRANCE, lines, payee) : draft).build();
    }

    /// A disbursement is paid from the one bank account of earlier versions.
    public static Entry disbursementPaid(
            UUID disbursementId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String treasurer) {
        return disbursementPaid(disbursementId, Account.BANK, payee, lines, effectiveOn, treasurer);
    }

    /// An approved disbursement, or part of it, leaves the bank.
    public static Entry disbursementPaid(
            UUID paymentId,
            Account bank,
            Dimensions payee,
            Map<UUID, Long> lines,
            LocalDate effectiveOn,
            String treasurer) {
        return entry(CauseType.DISBURSEMENT_PAID, paymentId, effectiveOn, treasurer)
                .post(Account.PAYABLES, bank, lines, payee)
                .post(Account.DISBURSED_BUDGET, Account.ENCUMBRANCE, lines, payee)
                .build();
    }

    /// The bank sends a payment, or part of it, back: the fund owes it again.
    public static Entry paymentReturned(
            UUID returnId,
            Account bank,
            Dimensions payee,
            Map<UUID, Long> lines,
            LocalDate effectiveOn,
            String treasurer) {
        return entry(CauseType.PAYMENT_RETURNED, returnId, effectiveOn, treasurer)
                .post(bank, Account.PAYABLES, lines, payee)
                .post(Account.ENCUMBRANCE, Account.DISBURSED_BUDGET, lines, payee)
                .build();
    }

    /// Goods or an expense report are accepted.
    ///
    /// @param outstanding PREPAYMENTS of a supplier or ADVANCES of a school
    /// @param expense the expense account of a line's category
    public static Entry acquitted(
            UUID acquittalId,
            Account outstanding,
            Dimensions payee,
            Map<UUID, Long> lines,
            Function<UUID, Account> expense,
            LocalDate effectiveOn,
            String approver) {
        Draft draft = entry(CauseType.ACQUITTED, acquittalId, effectiveOn, approver);
        new TreeMap<>(lines)
                .forEach((line, tiyn) -> draft.post(expense.apply(line), outstanding, tiyn, payee.onLine(line)));
        return draft.build();
    }

    /// A supplier or a school gives money back: the lines may spend it again.
    ///
    /// @param outstanding PREPAYMENTS of a supplier or ADVANCES of a school
    public static Entry moneyReturned(
            UUID returnId,
            Account bank,
            Account outstanding,
            Dimensions payee,
            Map<UUID, Long> lines,
            LocalDate effectiveOn,
            String treasurer) {
        return entry(CauseType.MONEY_RETURNED, returnId, effectiveOn, treasurer)
                .post(bank, outstanding, lines, payee)
                .post(Account.AVAILABLE_BUDGET, Account.DISBURSED_BUDGET, lines, payee)
                .build();
    }

    private static Draft entry(CauseType type, UUID id, LocalDate effectiveOn, String recordedBy) {
        return new Draft(new Cause(type, id), effectiveOn, recordedBy, new ArrayList<>());
    }

    private record Draft(Cause cause, LocalDate effectiveOn, String recordedBy, List<Posting> postings) {

        Draft post(Account debit, Account credit, long tiyn, Dimensions about) {
            postings.add(Posting.debit(debit, tiyn, about));
            postings.add(Posting.credit(credit, tiyn, about));
            return this;
        }

        /// The lines in their order, so that the same event always makes the same entry.
        Draft post(Account debit, Account credit, Map<UUID, Long> lines, Dimensions about) {
            new TreeMap<>(lines).forEach((line, tiyn) -> post(debit, credit, tiyn, about.onLine(line)));
            return this;
        }

        Entry build() {
            return Entry.of(cause, effectiveOn, recordedBy, postings);
        }
    }
}
