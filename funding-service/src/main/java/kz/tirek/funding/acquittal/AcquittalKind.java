package kz.tirek.funding.acquittal;

import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.document.Step;
import kz.tirek.funding.ledger.Account;

/// How money is accounted for.
public enum AcquittalKind {
    /// The school accepts goods or services of a supplier.
    ACCEPTANCE_ACT(Account.PREPAYMENTS, Step.ACQUITTAL_SUBMIT_ACCEPTANCE),
    /// A school reports what it spent an advance on.
    EXPENSE_REPORT(Account.ADVANCES, Step.ACQUITTAL_SUBMIT_EXPENSE);

    private final Account outstanding;
    private final Step submission;

    AcquittalKind(Account outstanding, Step submission) {
        this.outstanding = outstanding;
        this.submission = submission;
    }

    /// The account on which the money stands until it is accounted for.
    Account outstanding() {
        return outstanding;
    }

    /// The step that asks for its documents.
    Step submission() {
        return submission;
    }

    /// How money that was paid to such a payee is accounted for.
    static AcquittalKind of(PayeeKind payee) {
        return payee == PayeeKind.SUPPLIER ? ACCEPTANCE_ACT : EXPENSE_REPORT;
    }
}
