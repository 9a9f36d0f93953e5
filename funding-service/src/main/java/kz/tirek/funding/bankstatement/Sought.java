package kz.tirek.funding.bankstatement;

import java.util.List;
import kz.tirek.funding.statementfile.Flow;
import org.jspecify.annotations.Nullable;

/// What of a line decides what it is about.
///
/// @param restTiyn how much of it is not explained; positive
/// @param references whatever the bank, the payer or the document calls it
/// @param returned the bank says that it brings a payment back
/// @param doubted it looks like a second payment of the same: a person decides
record Sought(
        Flow flow,
        long restTiyn,
        List<String> references,
        @Nullable String iban,
        @Nullable String nationalNumber,
        @Nullable String purpose,
        boolean returned,
        boolean doubted) {

    /// Keeps its own copy.
    Sought {
        references = List.copyOf(references);
    }

    static Sought of(StatementLine line) {
        return new Sought(
                line.direction(),
                line.rest().tiyn(),
                line.references(),
                line.counterparty().iban(),
                line.counterparty().nationalNumber(),
                line.purpose(),
                line.isReturned(),
                line.doubtsId() != null);
    }

    boolean carries(@Nullable String reference) {
        return reference != null && references.stream().anyMatch(reference::equalsIgnoreCase);
    }

    /// Whether the purpose has the reference as a word of its own. Short ones say nothing.
    boolean names(@Nullable String reference) {
        if (purpose == null || reference == null || reference.length() < 5) {
            return false;
        }
        int from = 0;
        while (true) {
            int at = indexOfIgnoringCase(purpose, reference, from);
            if (at < 0) {
                return false;
            }
            if (isBoundary(purpose, at - 1) && isBoundary(purpose, at + reference.length())) {
                return true;
            }
            from = at + 1;
        }
    }

    private static int indexOfIgnoringCase(String text, String part, int from) {
        for (int at = from; at <= text.length() - part.length(); at++) {
            if (text.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBoundary(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
