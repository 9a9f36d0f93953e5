package kz.tirek.funding.bankstatement;

import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.statementfile.Flow;

/// What a line of a bank statement is about. In this order several are carried out, disbursements first, so that
/// nobody waits in a circle.
public enum MatchKind {
    /// It pays a disbursement, or part of it: a payment is recorded. The id is the disbursement's.
    DISBURSEMENT(Flow.OUT, CauseType.DISBURSEMENT_PAID, true),
    /// It is a payment that a person has recorded already. The id is the payment's.
    PAYMENT(Flow.OUT, CauseType.DISBURSEMENT_PAID, false),
    /// The bank brings a payment back: its return is recorded. The id is the payment's.
    RETURNED_PAYMENT(Flow.IN, CauseType.PAYMENT_RETURNED, true),
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
