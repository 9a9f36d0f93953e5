package kz.tirek.funding.document;

/// What a document is.
public enum DocumentKind {
    /// The agreement of a grant or of a contribution.
    AGREEMENT,
    /// A contract with a supplier.
    CONTRACT,
    /// An amendment of an agreement or a contract.
    AMENDMENT,
    /// A supplier's invoice.
    INVOICE,
    /// The act by which goods, works or services are accepted.
    ACT_OF_ACCEPTANCE,
    /// A school's report of what it spent of an advance.
    EXPENSE_REPORT,
    /// An order, minutes or a letter by which something is done.
    BASIS,
    /// Anything else.
    OTHER
}
