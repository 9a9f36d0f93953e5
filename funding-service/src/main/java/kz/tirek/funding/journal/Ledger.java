package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.Cause;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.Entry;
import kz.tirek.funding.ledger.Journal;
import kz.tirek.funding.ledger.PeriodStatus;
import kz.tirek.funding.ledger.Recording;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Overdrawn;
import kz.tirek.funding.ledger.Recording.PeriodClosed;
import kz.tirek.funding.ledger.Recording.Recorded;

/// The ledger as the other features use it: in the transaction of the event that is recorded.
@ApplicationScoped
public class Ledger {

    private final AgroalDataSource database;
    private final Caller caller;

    @Inject
    Ledger(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /// Records `entry`, each posting on a budget line as money of the line's funder. Flush first what it refers to.
    ///
    /// @throws Refusal BUDGET_EXCEEDED, ACCOUNT_OVERDRAWN, PERIOD_CLOSED; the caller's transaction is then rolled
    /// back
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded record(Entry entry) {
        try (Connection connection = database.getConnection()) {
            return recorded(new Journal(connection, Ids::next).record(entry.fundedBy(funders(connection, entry))));
        } catch (SQLException failure) {
            throw new IllegalStateException(entry.cause() + " is not recorded", failure);
        }
    }

    private static Map<UUID, UUID> funders(Connection connection, Entry entry) throws SQLException {
        UUID[] lines = entry.postings().stream()
                .map(posting -> posting.dimensions().budgetLineId())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, UUID> funders = new HashMap<>();
        if (lines.length > 0) {
            try (PreparedStatement query =
                    connection.prepareStatement("select id, funder_id from budget_line where id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", lines));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        funders.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    }
                }
            }
        }
        return funders;
    }

    /// Reverses the entry that `type` and `causeId` caused, in the caller's name.
    ///
    /// @param effectiveOn not before the entry's own date
    /// @throws Refusal as [#record(Entry)]
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded reverse(CauseType type, UUID causeId, LocalDate effectiveOn) {
        Cause cause = new Cause(type, causeId);
        try (Connection connection = database.getConnection()) {
            Journal journal = new Journal(connection, Ids::next);
            UUID entry = journal.find(cause);
            if (entry == null) {
                throw new IllegalArgumentException(cause + " is not recorded");
            }
            return recorded(journal.reverse(entry, effectiveOn, caller.subject()));
        } catch (SQLException failure) {
            throw new IllegalStateException(cause + " is not reversed", failure);
        }
    }

    /// Who records several entries in one transaction holds first what all of them touch, so that nobody waits in a
    /// circle. Rows of other tables are locked before.
    ///
    /// @param lines the budget lines
    /// @param iban the bank account
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> lines, String iban) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select lock_guards(?, ?)")) {
            lock.setArray(1, connection.createArrayOf("uuid", lines.toArray()));
            lock.setArray(2, connection.createArrayOf("text", new String[] {
                Account.bank(iban).code()
            }));
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the guards of " + iban + " are not held", failure);
        }
    }

    /// Adds the account of an IBAN to the chart; a second time changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public void openBankAccount(String iban, Name name) {
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement("select open_bank_account(?, ?, ?, ?)")) {
            open.setString(1, iban);
            open.setString(2, name.kk());
            open.setString(3, name.ru());
            open.setString(4, name.en());
            open.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("no account of the chart for " + iban, failure);
        }
    }

    /// What the ledger says stands on the bank account with this IBAN now.
    public Money bankBalance(String iban) {
        try (Connection connection = database.getConnection()) {
            return Money.ofTiyn(new Balances(connection).bank(Account.bank(iban)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Recorded recorded(Recording outcome) {
        return switch (outcome) {
            case Recorded recorded -> recorded;
            case OverBudget over ->
                throw exceeded(over.shortfalls().stream().map(ShortfallView::of).toList());
            case Overdrawn overdrawn -> throw overdrawn(overdrawn);
            case PeriodClosed closed ->
                throw LedgerProblem.PERIOD_CLOSED
                        .refuse(closed.month().toString(), closed.status().name())
                        .with("month", closed.month().toString())
                        .with("periodStatus", closed.status())
                        .with("exceptionAllowed", closed.status() == PeriodStatus.SOFT_CLOSED);
        };
    }

    /// Refuses amounts that lines do not have at this moment. It keeps nobody else from taking them: recording
    /// decides.
    ///
    /// @param asked tiyn by line
    /// @throws Refusal BUDGET_EXCEEDED
    public void requireAvailable(Map<UUID, Long> asked) {
        List<ShortfallView> shortfalls = new ArrayList<>();
        currentFigures(List.copyOf(asked.keySet())).forEach((line, figures) -> {
            long tiyn = asked.getOrDefault(line, 0L);
            if (figures.availableTiyn() < tiyn) {
                shortfalls.add(ShortfallView.of(line, null, figures, tiyn));
            }
        });
        if (!shortfalls.isEmpty()) {
            throw exceeded(shortfalls);
        }
    }

    /// The present figures of these lines.
    public Map<UUID, BudgetFigures> currentFigures(List<UUID> lines) {
        try (Connection connection = database.getConnection()) {
            return new Balances(connection).current(lines);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Refusal overdrawn(Overdrawn overdrawn) {
        List<OverdraftView> views =
                overdrawn.overdrafts().stream().map(OverdraftView::of).toList();
        OverdraftView first = views.getFirst();
        Refusal refusal = LedgerProblem.ACCOUNT_OVERDRAWN.refuse(
                first.account(),
                first.on().toString(),
                first.balance().toString(),
                first.available().toString(),
                first.asked().toString());
        if (first.budgetLineId() != null) {
            refusal.with("budgetLineId", first.budgetLineId());
        }
        return refusal.with("account", first.account())
                .with("on", first.on())
                .with("balance", first.balance())
                .with("available", first.available())
                .with("asked", first.asked())
                .with("overdrafts", views);
    }

    private static Refusal exceeded(List<ShortfallView> views) {
        ShortfallView first = views.getFirst();
        Refusal refusal = FundingProblem.BUDGET_EXCEEDED
                .refuse(
                        first.asked().toString(),
                        first.available().toString(),
                        first.approved().toString(),
                        first.revised().toString(),
                        first.committed().toString(),
                        first.disbursed().toString())
                .with("budgetLineId", first.budgetLineId())
                .with("approved", first.approved())
                .with("revised", first.revised())
                .with("committed", first.committed())
                .with("disbursed", first.disbursed())
                .with("available", first.available())
                .with("asked", first.asked())
                .with("shortfalls", views);
        return first.on() == null ? refusal : refusal.with("on", first.on());
    }
}
