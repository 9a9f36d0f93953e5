package kz.tirek.funding.statementfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One movement on an account, as the bank booked it.
///
/// @param line where it stands in the file, from 1
/// @param valueOn the day from which the bank counts it, where it says so
/// @param amountTiyn positive
/// @param purpose what it was for, lines joined by a space
/// @param purposeCode КНП, three digits
/// @param documentNumber the number of the payment document
/// @param endToEndId what the payer called it; comes back unchanged
/// @param bankReference the bank's own name of it
/// @param returned the bank says that it brings an earlier payment back
public record StatedEntry(
        int line,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        Flow flow,
        long amountTiyn,
        Counterparty counterparty,
        @Nullable String purpose,
        @Nullable String purposeCode,
        @Nullable String documentNumber,
        @Nullable String endToEndId,
        @Nullable String bankReference,
        boolean returned) {}
