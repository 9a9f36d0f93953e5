package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Dimensions GRANT = Dimensions.ofGrant(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final UUID LINE_ID = UUID.randomUUID();
    private static final Dimensions LINE = GRANT.onLine(LINE_ID);

    @Test
    void refusesFewerThanTwoPostings() {
        assertThatThrownBy(() -> entry()).hasMessageContaining("needs two");
        assertThatThrownBy(() -> entry(Posting.debit(Account.BANK, 1, LINE))).hasMessageContaining("needs two");
    }

    @Test
    void refusesPostingsThatDoNotSumToZero() {
        assertThatThrownBy(
                        () -> entry(Posting.debit(Account.BANK, 100, LINE), Posting.credit(Account.PAYABLES, 99, LINE)))
                .hasMessageContaining("out of balance by 1 tiyn");
    }

    @Test
    void refusesAPostingOfNothing() {
        assertThatThrownBy(() -> Posting.debit(Account.BANK, 0, LINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnOverflow() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.BANK, Long.MAX_VALUE, LINE),
                        Posting.debit(Account.BANK, Long.MAX_VALUE, LINE),
                        Posting.credit(Account.PAYABLES, 2, LINE)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesABudgetPostingWithoutALine() {
        assertThatThrownBy(() -> Posting.debit(Account.ENCUMBRANCE, 1, GRANT))
                .hasMessageContaining("without a budget line");
    }

    @Test
    void refusesMoneyAgainstPermission() {
        assertThatThrownBy(
                        () -> entry(Posting.debit(Account.ENCUMBRANCE, 1, LINE), Posting.credit(Account.BANK, 1, LINE)))
                .hasMessageContaining("on budget line");
    }

    @Test
    void refusesToMovePermissionBetweenLines() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.AVAILABLE_BUDGET, 1, LINE),
                        Posting.credit(Account.AVAILABLE_BUDGET, 1, GRANT.onLine(UUID.randomUUID()))))
                .hasMessageContaining("on budget line");
    }

    @Test
    void refusesAReversalThatNamesNothing() {
        Cause cause = new Cause(CauseType.REVERSAL, UUID.randomUUID());
        List<Posting> postings =
                List.of(Posting.debit(Account.BANK, 1, LINE), Posting.credit(Account.PAYABLES, 1, LINE));
        assertThatThrownBy(() -> Entry.of(cause, DAY, "somebody", postings)).hasMessageContaining("do not go together");
    }

    @Test
    void postsADisbursementAsLedgerRulesSay() {
        UUID disbursement = UUID.randomUUID();
        Entry approved =
                FundingEvents.disbursementApproved(disbursement, GRANT, Map.of(LINE_ID, 500L), DAY, "approver");
        assertThat(approved.postings())
                .containsExactly(
                        Posting.debit(Account.PREPAYMENTS, 500, LINE),
                        Posting.credit(Account.PAYABLES, 500, LINE),
                        Posting.debit(Account.ENCUMBRANCE, 500, LINE),
                        Posting.credit(Account.AVAILABLE_BUDGET, 500, LINE));
        Entry paid = FundingEvents.disbursementPaid(disbursement, GRANT, Map.of(LINE_ID, 500L), DAY, "treasurer");
        assertThat(paid.postings())
                .containsExactly(
                        Posting.debit(Account.PAYABLES, 500, LINE),
                        Posting.credit(Account.BANK, 500, LINE),
                        Posting.debit(Account.DISBURSED_BUDGET, 500, LINE),
                        Posting.credit(Account.ENCUMBRANCE, 500, LINE));
    }

    private static Entry entry(Posting... postings) {
        return Entry.of(new Cause(CauseType.BUDGET_APPROVED, UUID.randomUUID()), DAY, "somebody", List.of(postings));
    }
}
