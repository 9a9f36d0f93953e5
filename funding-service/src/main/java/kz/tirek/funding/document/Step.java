package kz.tirek.funding.document;

/// A step that can ask for documents.
public enum Step {
    /// A grant is submitted for approval.
    GRANT_SUBMIT(OwnerType.GRANT),
    /// A commitment is submitted for approval.
    COMMITMENT_SUBMIT(OwnerType.COMMITMENT),
    /// A change of a signed contract is submitted for approval.
    AMENDMENT_SUBMIT(OwnerType.COMMITMENT_AMENDMENT),
    /// A disbursement to a supplier is submitted for approval.
    DISBURSEMENT_SUBMIT_SUPPLIER(OwnerType.DISBURSEMENT),
    /// A disbursement to a school, an advance, is submitted for approval.
    DISBURSEMENT_SUBMIT_SCHOOL(OwnerType.DISBURSEMENT),
    /// An act of acceptance is submitted for approval.
    ACQUITTAL_SUBMIT_ACCEPTANCE(OwnerType.ACQUITTAL),
    /// An expense report is submitted for approval.
    ACQUITTAL_SUBMIT_EXPENSE(OwnerType.ACQUITTAL);

    private final OwnerType owner;

    Step(OwnerType owner) {
        this.owner = owner;
    }

    /// Whose documents are asked for.
    public OwnerType owner() {
        return owner;
    }
}
