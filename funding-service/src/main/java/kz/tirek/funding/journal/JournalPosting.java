package kz.tirek.funding.journal;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting of an entry, to be read.
///
/// @param amountTiyn positive is a debit, negative a credit
@Embeddable
record JournalPosting(
        int position,
        String accountCode,
        long amountTiyn,
        @Nullable UUID funderId,
        @Nullable UUID grantId,
        @Nullable UUID hubSchoolId,
        @Nullable UUID budgetLineId,
        @Nullable UUID supplierId) {}
