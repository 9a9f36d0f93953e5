package kz.tirek.funding.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The posting rules: which event debits and credits which accounts.
///
/// | event | debit | credit |
/// |---|---|---|
/// | budget approved | available budget | appropriation |
/// | disbursement to a supplier approved | prepayments; encumbrance | payables; available budget |
/// | disbursement paid | payables; disbursed budget | bank; encumbrance |
public final class FundingEvents {

    private FundingEvents() {}

    /// A grant's budget is approved.
    ///
    /// @param lines amount in tiyn of each budget line
    public static Entry budgetApproved(
            UUID grantId, Dimensions grant, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        List<Posting> postings = new ArrayList<>();
        inOrder(lines).forEach((line, tiyn) -> {
            postings.add(Posting.debit(Account.AVAILABLE_BUDGET, tiyn, grant.onLine(line)));
            postings.add(Posting.credit(Account.APPROPRIATION, tiyn, grant.onLine(line)));
        });
        return Entry.of(new Cause(CauseType.BUDGET_APPROVED, grantId), effectiveOn, approver, postings);
    }

    /// A disbursement to a supplier is approved: the fund owes it, and the lines are encumbered.
    ///
    /// @param payee grant and supplier
    /// @param lines amount in tiyn on each budget line
    public static Entry disbursementApproved(
            UUID disbursementId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String approver) {
        List<Posting> postings = new ArrayList<>();
        inOrder(lines).forEach((line, tiyn) -> {
            postings.add(Posting.debit(Account.PREPAYMENTS, tiyn, payee.onLine(line)));
            postings.add(Posting.credit(Account.PAYABLES, tiyn, payee.onLine(line)));
            postings.add(Posting.debit(Account.ENCUMBRANCE, tiyn, payee.onLine(line)));
            postings.add(Posting.credit(Account.AVAILABLE_BUDGET, tiyn, payee.onLine(line)));
        });
        return Entry.of(new Cause(CauseType.DISBURSEMENT_APPROVED, disbursementId), effectiveOn, approver, postings);
    }

    /// An approved disbursement is paid from the bank account.
    ///
    /// @param payee grant and supplier
    /// @param lines amount in tiyn on each budget line
    public static Entry disbursementPaid(
            UUID disbursementId, Dimensions payee, Map<UUID, Long> lines, LocalDate effectiveOn, String treasurer) {
        List<Posting> postings = new ArrayList<>();
        inOrder(lines).forEach((line, tiyn) -> {
            postings.add(Posting.debit(Account.PAYABLES, tiyn, payee.onLine(line)));
            postings.add(Posting.credit(Account.BANK, tiyn, payee.onLine(line)));
            postings.add(Posting.debit(Account.DISBURSED_BUDGET, tiyn, payee.onLine(line)));
            postings.add(Posting.credit(Account.ENCUMBRANCE, tiyn, payee.onLine(line)));
        });
        return Entry.of(new Cause(CauseType.DISBURSEMENT_PAID, disbursementId), effectiveOn, treasurer, postings);
    }

    private static SortedMap<UUID, Long> inOrder(Map<UUID, Long> lines) {
        return new TreeMap<>(lines);
    }
}
