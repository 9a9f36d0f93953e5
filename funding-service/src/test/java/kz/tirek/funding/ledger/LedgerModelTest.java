package kz.tirek.funding.ledger;

import static kz.tirek.funding.ledger.LedgerDatabase.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Overdrawn;
import kz.tirek.funding.ledger.Recording.Recorded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Random lives of money, with retries, crashes before the commit, backdating and reversals: the database and the
/// model agree on every outcome, on the arithmetic of every refusal, and on every figure of every cut.
class LedgerModelTest {

    private static final long APPROVED_TIYN = 1_000;

    private final LedgerDatabase database = LedgerDatabase.get();
    private final Map<Cause, UUID> ids = new HashMap<>();

    /// What is tried next.
    enum Step {
        RECEIVE,
        REVISE,
        COMMIT,
        RELEASE,
        APPROVE_SUPPLIER,
        APPROVE_SCHOOL,
        PAY,
        SEND_BACK,
        ACQUIT,
        GIVE_BACK,
        REVERSE,
        RETRY,
        CRASH
    }

    /// What a try works on.
    private record World(Granted granted, Account bank, LedgerModel model, Random random) {}

    @Property(tries = 40)
    void agreesWithTheModel(@ForAll @Size(min = 1, max = 50) List<Step> steps, @ForAll long seed) throws SQLException {
        World world = new World(database.grant(2), database.bank(0), new LedgerModel(), new Random(seed));
        LedgerModel model = world.model();
        perform(world.granted().budget(APPROVED_TIYN), model);
        for (Step step : steps) {
            Entry entry = next(step, world);
            if (step == Step.CRASH) {
                crash(entry);
            } else if (entry != null) {
                perform(entry, model);
            }
        }
        for (UUID line : world.granted().lines()) {
            assertThat(database.figures(line)).isEqualTo(model.figures(line, everything()));
        }
        assertThat(database.balance(world.bank()))
                .isEqualTo(
                        model.balances(everything()).getOrDefault(world.bank().code(), 0L));
        for (int i = 0; i < 4; i++) {
            agreesOn(cut(world), world);
        }
        agreesOn(everything(), world);
    }

    private @Nullable Entry next(Step step, World world) {
        Random random = world.random();
        List<UUID> all = world.granted().lines();
        Map<UUID, Long> lines = new HashMap<>();
        lines.put(all.get(random.nextInt(all.size())), 1L + random.nextInt(500));
        if (random.nextInt(3) == 0) {
            lines.put(all.get(random.nextInt(all.size())), 1L + random.nextInt(300));
        }
        LocalDate day = DAY.plusDays(random.nextInt(20));
        Dimensions payee = world.granted().payee();
        Account bank = world.bank();
        Account outstanding = random.nextBoolean() ? Account.ADVANCES : Account.PREPAYMENTS;
        List<LedgerModel.Line> known = world.model().lines();
        Entry any = known.get(random.nextInt(known.size())).entry();
        UUID id = Ids.next();
        return switch (step) {
            case RECEIVE ->
                FundingEvents.contributionReceived(id, bank, payee, 1 + random.nextInt(800), day, "treasurer");
            case REVISE -> {
                lines.replaceAll((line, tiyn) -> random.nextBoolean() ? tiyn : -tiyn);
                yield FundingEvents.budgetRevised(id, payee, lines, day, "approver");
            }
            case COMMIT -> FundingEvents.commitmentSigned(id, payee, lines, day, "approver");
            case RELEASE -> FundingEvents.commitmentReleased(id, payee, lines, day, "officer");
            case APPROVE_SUPPLIER -> FundingEvents.supplierDisbursementApproved(id, payee, lines, day, "approver");
            case APPROVE_SCHOOL, CRASH -> FundingEvents.advanceApproved(id, payee, lines, day, "approver");
            case PAY -> FundingEvents.disbursementPaid(id, bank, payee, lines, day, "treasurer");
            case SEND_BACK -> FundingEvents.paymentReturned(id, bank, payee, lines, day, "treasurer");
            case ACQUIT ->
                FundingEvents.acquitted(
                        id, outstanding, payee, lines, line -> Account.expense("EQUIPMENT"), day, "approver");
            case GIVE_BACK -> FundingEvents.moneyReturned(id, bank, outstanding, payee, lines, day, "treasurer");
            case REVERSE -> any.reverses() == null ? reversal(any) : null;
            case RETRY -> any;
        };
    }

    private Entry reversal(Entry entry) {
        UUID id = Objects.requireNonNull(ids.get(entry.cause()));
        return new Entry(
                new Cause(CauseType.REVERSAL, id),
                entry.effectiveOn(),
                "treasurer",
                id,
                entry.postings().stream().map(Posting::negated).toList());
    }

    private void perform(Entry entry, LedgerModel model) throws SQLException {
        Recording expected = model.knows(entry) ? null : model.refusal(entry);
        switch (database.record(entry)) {
            case Recorded recorded -> {
                assertThat(expected).as("%s", entry).isNull();
                ids.put(entry.cause(), recorded.id());
                if (!model.knows(entry)) {
                    model.add(entry, recorded.recordedAt());
                }
            }
            case OverBudget over ->
                assertThat(over)
                        .as("%s", entry)
                        .isInstanceOfSatisfying(
                                OverBudget.class,
                                refused -> assertThat(refused.shortfalls())
                                        .containsExactlyInAnyOrderElementsOf(
                                                ((OverBudget) Objects.requireNonNull(expected)).shortfalls()));
            case Overdrawn over ->
                assertThat(new HashSet<>(over.overdrafts()))
                        .as("%s", entry)
                        .isEqualTo(new HashSet<>(((Overdrawn) Objects.requireNonNull(expected)).overdrafts()));
            case Recording.PeriodClosed closed -> throw new AssertionError(closed);
        }
    }

    private void crash(@Nullable Entry entry) throws SQLException {
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            new Journal(connection, Ids::next).record(Objects.requireNonNull(entry));
            connection.rollback();
        }
    }

    private void agreesOn(AsOf cut, World world) throws SQLException {
        Map<UUID, LineFigures> figures = database.inTransaction(connection ->
                new Balances(connection).lines(cut, world.granted().lines()));
        for (UUID line : world.granted().lines()) {
            assertThat(figures.getOrDefault(line, LineFigures.NONE).budget())
                    .isEqualTo(world.model().figures(line, cut));
        }
        List<AccountTotals> totals = database.inTransaction(connection -> new Balances(connection).trialBalance(cut));
        assertThat(totals)
                .filteredOn(each -> each.code().equals(world.bank().code()))
                .extracting(AccountTotals::balanceTiyn)
                .containsExactly(
                        world.model().balances(cut).getOrDefault(world.bank().code(), 0L));
    }

    private static AsOf everything() {
        return new AsOf(DAY.plusYears(1), Instant.parse("2999-01-01T00:00:00Z"));
    }

    private static AsOf cut(World world) {
        List<LedgerModel.Line> lines = world.model().lines();
        Instant recordedAt = lines.get(world.random().nextInt(lines.size())).recordedAt();
        return new AsOf(
                DAY.plusDays(world.random().nextInt(25)),
                world.random().nextBoolean() ? recordedAt : recordedAt.minus(1, ChronoUnit.MICROS));
    }
}
