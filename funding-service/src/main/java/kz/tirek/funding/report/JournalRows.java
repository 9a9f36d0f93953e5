package kz.tirek.funding.report;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.journal.Chart;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.ledger.CauseType;
import org.jspecify.annotations.Nullable;

/// The postings of a cut, in the order of entries.
record JournalRows(AgroalDataSource database, Chart chart, OrderedCut cut, JournalFilter filter)
        implements Rows<JournalRow> {

    private static final String POSTINGS = """
            select s.sequence, p.position, e.id, e.effective_on, e.recorded_at, e.recorded_by, e.cause_type, e.cause_id,
                   e.reverses_id, e.exception_id, p.account_code, p.amount_tiyn,
                   p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id
            from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
            where by_one_process() and s.sequence >= ? and (s.sequence > ? or p.position > ?) and s.sequence <= ? and e.effective_on <= ?""";

    /// A place of the journal.
    private record Place(long sequence, int position) {

        static Place of(String key) {
            String[] parts = key.split("\\.", -1);
            try {
                if (parts.length == 2) {
                    return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
                }
            } catch (NumberFormatException changed) {
                // as any other key of no row, below
            }
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
    }

    @Override
    public int atOnce() {
        return 8000;
    }

    @Override
    public String key(JournalRow row) {
        return row.sequence() + "." + row.position();
    }

    @Override
    public List<JournalRow> after(@Nullable String key, int most) {
        Place last = key == null ? new Place(0, 0) : Place.of(key);
        PostingQuery query = new PostingQuery(
                        POSTINGS,
                        last.sequence(),
                        last.sequence(),
                        last.position(),
                        cut.entries(),
                        cut.asOf().effectiveAt())
                .and("e.effective_on >= ?", filter.from)
                .about(filter)
                .end("order by s.sequence, p.position limit " + most);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            List<JournalRow> rows = new ArrayList<>(Math.min(most, atOnce()));
            JournalRow before = null;
            while (row.next()) {
                before = read(row, before);
                rows.add(before);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// @param before the posting before it: another of the same entry has what is of the entry from it
    private JournalRow read(ResultSet row, @Nullable JournalRow before) throws SQLException {
        long sequence = row.getLong(1);
        JournalRow same = before != null && before.sequence() == sequence ? before : null;
        String account = row.getString(11);
        long tiyn = row.getLong(12);
        return new JournalRow(
                sequence,
                row.getInt(2),
                same == null ? row.getObject(3, UUID.class) : same.entryId(),
                same == null ? row.getObject(4, LocalDate.class) : same.effectiveOn(),
                same == null ? row.getObject(5, OffsetDateTime.class).toInstant() : same.recordedAt(),
                same == null ? row.getString(6) : same.recordedBy(),
                same == null ? CauseType.valueOf(row.getString(7)) : same.causeType(),
                same == null ? row.getObject(8, UUID.class) : same.causeId(),
                same == null ? row.getObject(9, UUID.class) : same.reverses(),
                same == null ? row.getObject(10, UUID.class) : same.exceptionId(),
                account,
                chart.name(account),
                tiyn > 0 ? Money.ofTiyn(tiyn) : null,
                tiyn < 0 ? Money.ofTiyn(-tiyn) : null,
                row.getObject(13, UUID.class),
                row.getObject(14, UUID.class),
                row.getObject(15, UUID.class),
                row.getObject(16, UUID.class),
                row.getObject(17, UUID.class));
    }
}
