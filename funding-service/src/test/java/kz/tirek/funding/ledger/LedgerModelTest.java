package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Recorded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// Random lives of grants and disbursements, with retries, crashes before the commit, backdating and reversals: the
/// database and the
/// model agree on every outcome and on every figure of every cut.
class LedgerModelTest {

    private static final long APPROVED_TIYN = 1_000;

    private final LedgerDatabase database = LedgerDatabase.get();

    /// What is tried next.
    enum Step {
        APPROVE,
        PAY,
        REVERSE,
        RETRY,
        CRASH
    }

    @Property(tries = 40)
    void agreesWithTheModel(@ForAll @Size(min = 1, max = 40) List<Step> steps, @ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        Granted granted = database.grant(3);
        LedgerModel model = new LedgerModel();
        perform(granted.budget(APPROVED_TIYN), model);
        for (Step step : steps) {
            Entry entry = next(step, granted, model, random);
            if (step == Step.CRASH) {
                crash(entry);
            } else {
                perform(entry, model);
            }
        }
        for (UUID line : granted.lines()) {
            assertThat(database.figures(line)).isEqualTo(model.figures(line, everything()));
            assertThat(database.figures(line).availableTiyn()).isNotNegative();
        }
        for (int i = 0; i < 5; i++) {
            agreesOn(cut(model, random), granted, model);
        }
        agreesOn(everything(), granted, model);
        assertThat(model.balances().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
    }

    private Entry next(Step step, Granted granted, LedgerModel model, Random random) {
        UUID line = granted.lines().get(random.nextInt(granted.lines().size()));
        UUID other = granted.lines().get(random.nextInt(granted.lines().size()));
        LocalDate day = LedgerDatabase.DAY.plusDays(random.nextInt(20));
        List<LedgerModel.Line> known = model.lines();
        LedgerModel.Line any = known.get(random.nextInt(known.size()));
        return switch (step) {
            case APPROVE, CRASH ->
                FundingEvents.disbursementApproved(
                        Ids.next(),
                        granted.payee(),
                        line.equals(other)
                                ? Map.of(line, 1L + random.nextInt(400))
                                : Map.of(line, 1L + random.nextInt(400), other, 1L + random.nextInt(400)),
                        day,
                        "approver");
            case PAY ->
                known.stream()
                        .map(LedgerModel.Line::entry)
                        .filter(entry -> entry.cause().type() == CauseType.DISBURSEMENT_APPROVED)
                        .filter(entry -> known.stream().noneMatch(each -> isAbout(each.entry(), entry)))
                        .findFirst()
                        .map(entry -> payment(entry, granted, day))
                        .orElse(any.entry());
            case REVERSE ->
                known.stream()
                        .filter(each -> isReversible(each.entry(), known))
                        .skip(random.nextInt(3))
                        .findFirst()
                        .map(each -> reversal(each.entry()))
                        .orElse(any.entry());
            case RETRY -> any.entry();
        };
    }

    /// Payments and reversals of an approval keep it from being paid (again).
    private boolean isAbout(Entry entry, Entry approval) {
        return isPaymentOf(entry, approval)
                || (entry.cause().type() == CauseType.REVERSAL && entry.equals(reversal(approval)));
    }

    /// Payments, and approvals that are not paid: what a person would reverse.
    private static boolean isReversible(Entry entry, List<LedgerModel.Line> known) {
        return switch (entry.cause().type()) {
            case DISBURSEMENT_PAID -> true;
            case DISBURSEMENT_APPROVED -> known.stream().noneMatch(each -> isPaymentOf(each.entry(), entry));
            case BUDGET_APPROVED, REVERSAL -> false;
        };
    }

    private static boolean isPaymentOf(Entry entry, Entry approval) {
        return entry.cause()
                .equals(new Cause(CauseType.DISBURSEMENT_PAID, approval.cause().id()));
    }

    private static Entry payment(Entry approval, Granted granted, LocalDate day) {
        Map<UUID, Long> lines = new java.util.HashMap<>();
        approval.postings().stream()
                .filter(posting -> posting.account().equals(Account.ENCUMBRANCE))
                .forEach(posting -> lines.put(posting.line(), posting.amountTiyn()));
        return FundingEvents.disbursementPaid(approval.cause().id(), granted.payee(), lines, day, "treasurer");
    }

    private final Map<Cause, UUID> ids = new java.util.HashMap<>();

    private Entry reversal(Entry entry) {
        UUID id = Objects.requireNonNull(ids.get(entry.cause()));
        return new Entry(
                new Cause(CauseType.REVERSAL, id),
                LedgerDatabase.DAY.plusDays(30),
                "treasurer",
                id,
                entry.postings().stream().map(Posting::negated).toList());
    }

    private void perform(Entry entry, LedgerModel model) throws SQLException {
        boolean known = model.knows(entry);
        boolean allowed = model.allows(entry);
        Recording outcome = database.record(entry);
        switch (outcome) {
            case Recorded recorded -> {
                assertThat(known || allowed).as("%s", entry).isTrue();
                ids.put(entry.cause(), recorded.id());
                if (!known) {
                    model.add(entry, recorded.recordedAt());
                }
            }
            case OverBudget over ->
                assertThat(known || allowed).as("%s refused: %s", entry, over).isFalse();
        }
    }

    private void crash(Entry entry) throws SQLException {
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            new Journal(connection, Ids::next).record(entry);
            connection.rollback();
        }
    }

    private void agreesOn(AsOf cut, Granted granted, LedgerModel model) throws SQLException {
        Map<UUID, BudgetFigures> figures = database.inTransaction(connection -> new Balances(connection).budget(cut));
        for (UUID line : granted.lines()) {
            assertThat(figures.getOrDefault(line, BudgetFigures.NONE)).isEqualTo(model.figures(line, cut));
        }
    }

    private static AsOf everything() {
        return new AsOf(LedgerDatabase.DAY.plusYears(1), Instant.parse("2999-01-01T00:00:00Z"));
    }

    private static AsOf cut(LedgerModel model, Random random) {
        List<LedgerModel.Line> lines = new ArrayList<>(model.lines());
        Instant recordedAt = lines.get(random.nextInt(lines.size())).recordedAt();
        return new AsOf(
                LedgerDatabase.DAY.plusDays(random.nextInt(25)),
                random.nextBoolean() ? recordedAt : recordedAt.minus(1, ChronoUnit.MICROS));
    }
}
