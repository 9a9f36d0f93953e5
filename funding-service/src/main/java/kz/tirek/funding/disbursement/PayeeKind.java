package kz.tirek.funding.disbursement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom the money goes to.
@Schema(name = "DisbursementPayeeKind")
public enum PayeeKind {
    /// A supplier, who delivers against a contract.
    SUPPLIER,
    /// The grant's hub school, which accounts for the advance.
    SCHOOL
}
