package kz.tirek.funding.journal;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A posting as the API shows it.
@Schema(name = "Posting", description = "One side of an entry")
record PostingView(
        @Schema(description = "Code of the account", examples = "prepayments")
        String account,

        @Schema(examples = "DEBIT") Side side,

        @Schema(description = "Never negative: the side says which way")
        Money amount,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001") @Nullable
        UUID funderId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002") @Nullable
        UUID grantId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID hubSchoolId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004") @Nullable
        UUID budgetLineId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000005") @Nullable
        UUID supplierId) {

    static PostingView of(JournalPosting posting) {
        return new PostingView(
                posting.accountCode(),
                posting.amountTiyn() > 0 ? Side.DEBIT : Side.CREDIT,
                Money.ofTiyn(Math.absExact(posting.amountTiyn())),
                posting.funderId(),
                posting.grantId(),
                posting.hubSchoolId(),
                posting.budgetLineId(),
                posting.supplierId());
    }
}
