package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Overdraft;
import kz.tirek.funding.ledger.Recording.Overdrawn;
import kz.tirek.funding.ledger.Recording.Recorded;
import kz.tirek.funding.ledger.Recording.Shortfall;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final LedgerDatabase database = LedgerDatabase.get();
    private final Granted granted;
    private final UUID line;

    JournalTest() throws SQLException {
        granted = database.grant(2);
        line = granted.lines().getFirst();
        database.record(granted.budget(1_000));
    }

    @Test
    void readsBackWhatItRecorded() throws SQLException {
        Entry entry = granted.approval(Ids.next(), line, 400);
        Recorded recorded = (Recorded) database.record(entry);
        Entry found = database.inTransaction(
                connection -> Objects.requireNonNull(new Journal(connection, Ids::next).find(recorded.id())));
        assertThat(found).isEqualTo(entry);
    }

    @Test
    void recordsTheSameCauseOnce() throws SQLException {
        Entry entry = granted.approval(Ids.next(), line, 600);
        Recording first = database.record(entry);
        Recording retried = database.record(entry);
        assertThat(retried).isEqualTo(first);
        assertThat(database.figures(line)).isEqualTo(new BudgetFigures(1_000, 1_000, 600, 0));
    }

    @Test
    void refusesTheSameCauseWithOtherContent() throws SQLException {
        UUID disbursement = Ids.next();
        database.record(granted.approval(disbursement, line, 100));
        assertThatThrownBy(() -> database.record(granted.approval(disbursement, line, 101)))
                .isInstanceOf(CauseTakenException.class);
    }

    @Test
    void showsTheArithmeticOfARefusal() throws SQLException {
        UUID paid = Ids.next();
        database.record(granted.approval(paid, line, 300));
        database.record(granted.payment(paid, database.bank(300), line, 300));
        database.record(granted.approval(Ids.next(), line, 500));
        Recording refused = database.record(granted.approval(Ids.next(), line, 201));
        BudgetFigures figures = new BudgetFigures(1_000, 1_000, 500, 300);
        assertThat(refused).isEqualTo(new OverBudget(List.of(new Shortfall(line, LedgerDatabase.DAY, figures, 201))));
        assertThat(figures.availableTiyn()).isEqualTo(200);
        assertThat(database.figures(line)).isEqualTo(figures);
    }

    @Test
    void givesBackWhatAReversedApprovalTook() throws SQLException {
        Recorded approved = (Recorded) database.record(granted.approval(Ids.next(), line, 1_000));
        assertThat(reverse(approved.id())).isInstanceOf(Recorded.class);
        assertThat(database.figures(line)).isEqualTo(new BudgetFigures(1_000, 1_000, 0, 0));
    }

    @Test
    void reversesAnEntryOnceAndAReversalNever() throws SQLException {
        Recorded approved = (Recorded) database.record(granted.approval(Ids.next(), line, 10));
        Recording first = reverse(approved.id());
        assertThat(reverse(approved.id())).isEqualTo(first);
        assertThatThrownBy(() -> reverse(((Recorded) first).id())).hasMessageContaining("cannot be reversed");
    }

    @Test
    void keepsABudgetThatIsSpentFromBeingReversed() throws SQLException {
        Granted other = database.grant(1);
        Recorded budget = (Recorded) database.record(other.budget(100));
        database.record(other.approval(Ids.next(), other.lines().getFirst(), 1));
        assertThat(reverse(budget.id())).isInstanceOf(OverBudget.class);
    }

    @Test
    void neverExceedsALineWithTwoHundredCallersAtOnce() throws Exception {
        List<Recording> outcomes = atOnce(200, () -> database.record(granted.approval(Ids.next(), line, 7)));
        assertThat(outcomes.stream().filter(Recorded.class::isInstance)).hasSize(142);
        assertThat(database.figures(line)).isEqualTo(new BudgetFigures(1_000, 1_000, 994, 0));
    }

    @Test
    void recordsOnceWhateverManyCallersRetryAtOnce() throws Exception {
        Entry entry = granted.approval(Ids.next(), line, 1_000);
        List<Recording> outcomes = atOnce(50, () -> database.record(entry));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isEqualTo(outcomes.getFirst()));
        assertThat(outcomes.getFirst()).isInstanceOf(Recorded.class);
    }

    @Test
    void neverDeadlocksOnLinesInAnyOrder() throws Exception {
        UUID second = granted.lines().get(1);
        List<Recording> outcomes = atOnce(
                60,
                () -> database.record(FundingEvents.disbursementApproved(
                        Ids.next(), granted.payee(), Map.of(line, 5L, second, 5L), LedgerDatabase.DAY, "approver")));
        assertThat(outcomes).allMatch(Recorded.class::isInstance);
        assertThat(database.figures(second).committedTiyn()).isEqualTo(300);
    }

    @Test
    void neverOverdrawsABankAccountAndShowsTheArithmetic() throws Exception {
        Account bank = database.bank(700);
        database.record(granted.approval(Ids.next(), line, 1_000));
        Recording refused = database.record(granted.payment(Ids.next(), bank, line, 701));
        assertThat(refused)
                .isEqualTo(new Overdrawn(List.of(new Overdraft(bank.code(), null, LedgerDatabase.DAY, 700, 700, 701))));
        List<Recording> outcomes = atOnce(200, () -> database.record(granted.payment(Ids.next(), bank, line, 7)));
        assertThat(outcomes.stream().filter(Recorded.class::isInstance)).hasSize(100);
        assertThat(outcomes.stream().filter(Overdrawn.class::isInstance)).hasSize(100);
        assertThat(database.balance(bank)).isZero();
    }

    @Test
    void refusesABackdatedEntryThatWouldMakeALaterDayNegative() throws SQLException {
        LocalDate later = LedgerDatabase.DAY.plusDays(5);
        Account bank = database.bank(100);
        database.record(granted.approval(Ids.next(), line, 1_000));
        database.record(FundingEvents.disbursementPaid(
                Ids.next(), bank, granted.payee(), Map.of(line, 80L), later, "treasurer"));
        database.record(FundingEvents.contributionReceived(
                Ids.next(), bank, Dimensions.NONE, 50, later.plusDays(1), "treasurer"));
        assertThat(database.record(granted.payment(Ids.next(), bank, line, 21)))
                .isEqualTo(new Overdrawn(List.of(new Overdraft(bank.code(), null, later, 20, 20, 21))));
        assertThat(database.record(granted.payment(Ids.next(), bank, line, 20))).isInstanceOf(Recorded.class);
    }

    private Recording reverse(UUID entry) throws SQLException {
        return database.inTransaction(
                connection -> new Journal(connection, Ids::next).reverse(entry, LedgerDatabase.DAY, "treasurer"));
    }

    private interface Call {
        Recording make() throws Exception;
    }

    private static List<Recording> atOnce(int callers, Call call) throws InterruptedException, ExecutionException {
        // 60 connections at a time: what the server of the tests takes.
        try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
            List<Future<Recording>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(call::make));
            }
            List<Recording> outcomes = new ArrayList<>();
            for (Future<Recording> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
