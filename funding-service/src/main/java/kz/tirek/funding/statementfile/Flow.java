package kz.tirek.funding.statementfile;

/// Which way the money went, seen from the account of the statement.
public enum Flow {
    /// Onto the account: a credit in the bank's books.
    IN,
    /// Off the account: a debit in the bank's books.
    OUT
}
