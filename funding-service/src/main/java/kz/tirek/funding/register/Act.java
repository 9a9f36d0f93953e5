package kz.tirek.funding.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of thing a person did.
@Schema(name = "AuditAct")
enum Act {
    /// Asked that something be decided.
    SUBMISSION,
    /// Decided in favour.
    APPROVAL,
    /// Decided against.
    REJECTION,
    /// Let pass what was flagged or did not fit: confirmed bank details, set a statement line aside.
    OVERRIDE,
    /// Undid what was done: a reversal, a match.
    UNDOING,
    /// Closed a month, or asked for or decided about an exception.
    PERIOD,
    /// Let data leave: exported payment orders, issued reports.
    EXPORT,
    /// Changed what rules say: limits, terms, required documents.
    RULE,
    /// Brought a list of banks, purposes or sectors up to date.
    REFERENCE_LIST,
    /// Looked at personal data.
    PERSONAL_DATA_READ,
    /// Took a file away: a paper, an export, a report, a list.
    DOWNLOAD,
    /// Tried to change something, and was refused because of who they are (403) or how things stand (409).
    REFUSED_ATTEMPT,
    /// Anything else that changed something.
    CHANGE
}
