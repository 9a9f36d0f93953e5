package kz.tirek.funding.statementfile;

import org.jspecify.annotations.Nullable;

/// Who is on the other side of an entry, as far as the bank says.
///
/// @param nationalNumber BIN or IIN, 12 digits
/// @param iban without spaces, in upper case
/// @param bic in upper case
public record Counterparty(
        @Nullable String name,
        @Nullable String nationalNumber,
        @Nullable String iban,
        @Nullable String bic) {

    /// Nothing is known.
    public static final Counterparty UNKNOWN = new Counterparty(null, null, null, null);
}
