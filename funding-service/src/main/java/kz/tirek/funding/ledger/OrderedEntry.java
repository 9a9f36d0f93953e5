package kz.tirek.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded entry with every field of its rows, in its place of the gapless order.
///
/// @param sequence its place, from 1
/// @param recordedIn the database's transaction that recorded it
/// @param exceptionId the exception under which it was recorded in a closed month
public record OrderedEntry(
        long sequence,
        UUID id,
        String causeType,
        UUID causeId,
        LocalDate effectiveOn,
        String recordedBy,
        Instant recordedAt,
        String recordedIn,
        @Nullable UUID reverses,
        @Nullable UUID exceptionId,
        List<OrderedPosting> postings) {

    /// A posting with every field of its row.
    ///
    /// @param position its place in the entry, from 1
    /// @param account code of the account
    /// @param budgetary whether the account is one of the budget
    /// @param amountTiyn positive is a debit, negative a credit
    public record OrderedPosting(
            int position,
            String account,
            boolean budgetary,
            long amountTiyn,
            @Nullable UUID funderId,
            @Nullable UUID grantId,
            @Nullable UUID hubSchoolId,
            @Nullable UUID budgetLineId,
            @Nullable UUID supplierId) {}
}
