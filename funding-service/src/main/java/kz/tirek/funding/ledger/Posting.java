package kz.tirek.funding.ledger;

import java.util.UUID;

/// One side of an entry.
///
/// @param amountTiyn positive is a debit, negative a credit, never zero
public record Posting(Account account, long amountTiyn, Dimensions dimensions) {

    /// @throws IllegalArgumentException if the amount is zero, cannot be negated, or an account kept per budget line
    ///     has none
    public Posting {
        if (amountTiyn == 0 || amountTiyn == Long.MIN_VALUE) {
            throw new IllegalArgumentException("a posting to " + account.code() + " of " + amountTiyn + " tiyn");
        }
        if (account.kind().isPerLine() && dimensions.budgetLineId() == null) {
            throw new IllegalArgumentException("a posting to " + account.code() + " without a budget line");
        }
    }

    /// `amountTiyn` on the left side of `account`.
    public static Posting debit(Account account, long amountTiyn, Dimensions dimensions) {
        return new Posting(account, amountTiyn, dimensions);
    }

    /// `amountTiyn` on the right side of `account`.
    public static Posting credit(Account account, long amountTiyn, Dimensions dimensions) {
        return new Posting(account, Math.negateExact(amountTiyn), dimensions);
    }

    /// The posting that undoes this one.
    Posting negated() {
        return new Posting(account, Math.negateExact(amountTiyn), dimensions);
    }

    /// The same posting about money of this funder.
    Posting fundedBy(UUID funder) {
        return new Posting(account, amountTiyn, dimensions.withFunder(funder));
    }

    /// The budget line of a posting to an account kept per line.
    UUID line() {
        UUID line = dimensions.budgetLineId();
        if (line == null) {
            throw new IllegalStateException("no budget line on a posting to " + account.code());
        }
        return line;
    }
}
