package kz.tirek.funding.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.journal.Chart;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.report.Effects.Effect;

/// The movements of an account with the balances before, between and after them. Without a filter, the balance after
/// them is that of the trial balance.
@ApplicationScoped
class AccountStatement implements ReportDefinition<StatementFilter, StatementRow> {

    private static final Text UNKNOWN = new Text("мұндай шот жоқ", "такого счёта нет", "there is no such account");

    private static final List<Column<StatementRow>> COLUMNS = List.of(
            Column.text("kind", Headings.KIND, row -> text(row.kind())),
            Column.date("effectiveOn", Headings.DATE, StatementRow::effectiveOn),
            Column.total("debit", Headings.DEBIT, StatementRow::debit),
            Column.total("credit", Headings.CREDIT, StatementRow::credit),
            Column.money("balance", Headings.BALANCE, StatementRow::balance),
            Column.text("causeType", Headings.EVENT, StatementRow::causeType),
            Column.text("causeId", Headings.CAUSE, StatementRow::causeId),
            Column.text("entryId", Headings.ENTRY, StatementRow::entryId),
            Column.number("position", Headings.POSITION, StatementRow::position).offPaper(),
            Column.instant("recordedAt", Headings.RECORDED_AT, StatementRow::recordedAt),
            Column.text("recordedBy", Headings.RECORDED_BY, StatementRow::recordedBy),
            Column.text("funderId", Headings.FUNDER_ID, StatementRow::funderId).offPaper(),
            Column.text("grantId", Headings.GRANT_ID, StatementRow::grantId).offPaper(),
            Column.text("hubSchoolId", Headings.HUB_SCHOOL_ID, StatementRow::hubSchoolId)
                    .offPaper(),
            Column.text("budgetLineId", Headings.LINE_ID, StatementRow::budgetLineId)
                    .offPaper(),
            Column.text("supplierId", Headings.SUPPLIER_ID, StatementRow::supplierId)
                    .offPaper());

    private final AgroalDataSource database;
    private final Chart chart;

    @Inject
    AccountStatement(AgroalDataSource database, Chart chart) {
        this.database = database;
        this.chart = chart;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ACCOUNT_STATEMENT;
    }

    @Override
    public Class<StatementFilter> filter() {
        return StatementFilter.class;
    }

    @Override
    public Drawn<StatementRow> draw(AsOf cut, StatementFilter filter) {
        String account = Objects.requireNonNull(filter.account);
        if (chart.find(account).isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("account", "unknown-account", UNKNOWN);
        }
        return new Drawn<>(COLUMNS, new StatementRows(database, cut, filter, account, opening(cut, filter, account)));
    }

    private static Text text(StatementRow.Kind kind) {
        return switch (kind) {
            case OPENING -> new Text("Басындағы қалдық", "Входящее сальдо", "Opening balance");
            case MOVEMENT -> new Text("Қозғалыс", "Движение", "Movement");
            case CLOSING -> new Text("Соңындағы қалдық", "Исходящее сальдо", "Closing balance");
        };
    }

    private Money opening(AsOf cut, StatementFilter filter, String account) {
        if (filter.from == null) {
            return Money.ZERO;
        }
        PostingQuery query = new PostingQuery("""
                        select coalesce(sum(p.amount_tiyn), 0) from posting p join entry e on e.id = p.entry_id
                        where p.account_code = ? and e.recorded_at <= ? and e.effective_on < ?""", account, cut.knownAt(), filter.from).about(filter);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Money.ofTiyn(row.getBigDecimal(1).longValueExact());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Effects effects(Instant knownAt, StatementFilter filter) {
        return entry -> entry.postings().stream()
                .filter(posting -> posting.account().equals(filter.account) && filter.holds(entry, posting))
                .map(Effect::of)
                .toList();
    }
}
