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
    void refusesAnAdvanceWithoutALine() {
        assertThatThrownBy(() -> Posting.debit(Account.ADVANCES, 1, GRANT)).hasMessageContaining("budget line");
    }

    @Test
    void postsEveryEventAsLedgerRulesSay() {
        UUID id = UUID.randomUUID();
        Map<UUID, Long> lines = Map.of(LINE_ID, 500L);
        Account bank = Account.bank("KZ86125KZT5004100100");
        Account expense = Account.expense("EQUIPMENT");
        assertPosts(
                FundingEvents.contributionPledged(id, GRANT, 500, DAY, "x"), "contributions-receivable/contributions");
        assertPosts(
                FundingEvents.contributionReleased(id, GRANT, 500, DAY, "x"), "contributions/contributions-receivable");
        assertPosts(
                FundingEvents.contributionReceived(id, bank, GRANT, 500, DAY, "x"),
                "bank-kz86125kzt5004100100/contributions-receivable");
        assertPosts(FundingEvents.budgetApproved(id, GRANT, lines, DAY, "x"), "available-budget/appropriation");
        assertPosts(FundingEvents.budgetRevised(id, GRANT, lines, DAY, "x"), "available-budget/budget-revision");
        assertPosts(FundingEvents.grantClosed(id, GRANT, lines, DAY, "x"), "budget-revision/available-budget");
        assertPosts(FundingEvents.commitmentSigned(id, GRANT, lines, DAY, "x"), "encumbrance/available-budget");
        assertPosts(
                FundingEvents.commitmentAmended(id, GRANT, Map.of(LINE_ID, -500L), DAY, "x").postings().stream()
                        .map(Posting::negated)
                        .toList(),
                "encumbrance/available-budget");
        assertPosts(FundingEvents.commitmentReleased(id, GRANT, lines, DAY, "x"), "available-budget/encumbrance");
        assertPosts(FundingEvents.supplierDisbursementApproved(id, GRANT, lines, DAY, "x"), "prepayments/payables");
        assertPosts(
                FundingEvents.advanceApproved(id, GRANT, lines, DAY, "x"),
                "advances/payables",
                "encumbrance/available-budget");
        assertPosts(
                FundingEvents.disbursementPaid(id, bank, GRANT, lines, DAY, "x"),
                "payables/bank-kz86125kzt5004100100",
                "disbursed-budget/encumbrance");
        assertPosts(
                FundingEvents.paymentReturned(id, bank, GRANT, lines, DAY, "x"),
                "bank-kz86125kzt5004100100/payables",
                "encumbrance/disbursed-budget");
        assertPosts(
                FundingEvents.acquitted(id, Account.PREPAYMENTS, GRANT, lines, line -> expense, DAY, "x"),
                "expense-equipment/prepayments");
        assertPosts(
                FundingEvents.moneyReturned(id, bank, Account.ADVANCES, GRANT, lines, DAY, "x"),
                "bank-kz86125kzt5004100100/advances",
                "available-budget/disbursed-budget");
    }

    @Test
    void namesTheFunderOfEachLine() {
        UUID other = UUID.randomUUID();
        Entry entry = FundingEvents.budgetApproved(
                UUID.randomUUID(), GRANT, Map.of(LINE_ID, 1L, UUID.randomUUID(), 2L), DAY, "x");
        assertThat(entry.fundedBy(Map.of(LINE_ID, other)).postings())
                .allSatisfy(posting -> assertThat(posting.dimensions().funderId())
                        .isEqualTo(posting.line().equals(LINE_ID) ? other : GRANT.funderId()));
    }

    private static void assertPosts(Entry entry, String... pairs) {
        assertPosts(entry.postings(), pairs);
    }

    /// @param pairs `debit/credit` of 500 tiyn each
    private static void assertPosts(List<Posting> postings, String... pairs) {
        assertThat(postings)
                .allSatisfy(
                        posting -> assertThat(Math.abs(posting.amountTiyn())).isEqualTo(500));
        List<String> posted = new java.util.ArrayList<>();
        for (int i = 0; i < postings.size(); i += 2) {
            assertThat(postings.get(i).amountTiyn()).isPositive();
            posted.add(postings.get(i).account().code() + "/"
                    + postings.get(i + 1).account().code());
        }
        assertThat(posted).containsExactly(pairs);
    }

    private static Entry entry(Posting... postings) {
        return Entry.of(new Cause(CauseType.BUDGET_APPROVED, UUID.randomUUID()), DAY, "somebody", List.of(postings));
    }
}
