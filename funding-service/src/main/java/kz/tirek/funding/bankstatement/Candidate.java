package kz.tirek.funding.bankstatement;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a line may be about.
///
/// @param code what people call it
/// @param openTiyn how much of it has not been on a statement; positive
/// @param references whatever it may be called in a payment
/// @param iban the account on the other side, where it is known
/// @param nationalNumber BIN of the other side, where it is known
/// @param group what it is ordered with, where it is: a bank may pay a whole batch in one line
/// @param groupReference what a payment of the whole group is called
/// @param involved whether who matches took another part in it: then only another person may
record Candidate(
        MatchKind kind,
        UUID id,
        String code,
        long openTiyn,
        Set<String> references,
        @Nullable String iban,
        @Nullable String nationalNumber,
        @Nullable UUID group,
        @Nullable String groupReference,
        boolean involved) {

    /// Keeps its own copy.
    Candidate {
        references = Set.copyOf(references);
    }

    /// A payment comes back whole or not at all.
    boolean isWhole() {
        return kind == MatchKind.RETURNED_PAYMENT;
    }
}
