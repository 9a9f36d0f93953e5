package kz.tirek.funding.bankstatement;

import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.statementfile.Flow;

/// What a line of a bank statement is about.
public enum MatchKind {
    /// It pays a disbursement, or part of it: a payment is recorded. The id is the disbursement's.
    DISBURSEMENT(Flow.OUT, CauseType.DISBURSEMENT_PAID, true),
    /// It is a payment that a person has recorded already. The id is the payment's.
    PAYMENT(Flow.OUT, CauseType.DISBURSEMENT_PAID, false),
    /// A school or a supplier gives back what it was paid and has not accounted for, or part of it: a return of
    /// money is recorded. The id is the disbursement's.
    ADVANCE(Flow.IN, CauseType.MONEY_RETURNED, true),
    /// The bank brings a payment back: its return is recorded. The id is the payment's.
    RETURNED_PAYMENT(Flow.IN, CauseType.PAYMENT_RETURNED, true),
    /// It brings back a payment whose return a person has recorded already. The id is the payment's.
    PAYMENT_RETURN(Flow.IN, CauseType.PAYMENT_RETURNED, false),
    /// It is a return of money that a person has recorded already. The id is that of the return.
    MONEY_RETURN(Flow.IN, CauseType.MONEY_RETURNED, false),
    /// A funder pays what it pledged, or part of it: a receipt is recorded. The id is the contribution's.
    CONTRIBUTION(Flow.IN, CauseType.CONTRIBUTION_RECEIVED, true),
    /// It is a receipt that a person has recorded already. The id is the receipt's.
    RECEIPT(Flow.IN, CauseType.CONTRIBUTION_RECEIVED, false);

    private final Flow flow;
    private final CauseType causeType;
    private final boolean recording;

    MatchKind(Flow flow, CauseType causeType, boolean recording) {
        this.flow = flow;
        this.causeType = causeType;
        this.recording = recording;
    }

    /// Which way the money goes.
    Flow flow() {
        return flow;
    }

    /// What the entry of the ledger is caused by.
    CauseType causeType() {
        return causeType;
    }

    /// Whether matching makes an entry, instead of finding one.
    boolean isRecording() {
        return recording;
    }
}
