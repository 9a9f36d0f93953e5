package kz.tirek.funding.opendata;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.ledger.AsOf;

/// Reads what the entries of a cut did, some at a time, in the order of the grants' ids and then of the entries'.
///
/// | movement | postings to |
/// |---|---|
/// | pledged | contributions, with the other sign |
/// | received | contributions and contributions receivable, with the other sign |
/// | committed | encumbrance and disbursed budget |
/// | advanced, spent | disbursed budget, without and with a supplier |
final class Movements {

    /// Movements of a call.
    static final int AT_ONCE = 2000;

    /// Before every id.
    static final UUID BEFORE = new UUID(0, 0);

    private static final String MOVEMENTS = """
            select p.grant_id, p.entry_id, min(e.effective_on),
                   -coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'contributions'), 0),
                   -coalesce(sum(p.amount_tiyn)
                       filter (where p.account_code in ('contributions', 'contributions-receivable')), 0),
                   coalesce(sum(p.amount_tiyn) filter (where p.account_code in ('encumbrance', 'disbursed-budget')), 0),
                   coalesce(sum(p.amount_tiyn)
                       filter (where p.account_code = 'disbursed-budget' and p.supplier_id is null), 0),
                   coalesce(sum(p.amount_tiyn)
                       filter (where p.account_code = 'disbursed-budget' and p.supplier_id is not null), 0),
                   (array_agg(p.funder_id) filter (where p.account_code = 'contributions-receivable'))[1]
            from posting p join entry e on e.id = p.entry_id
            where %s and e.recorded_at <= ? and e.effective_on <= ?
            group by p.grant_id, p.entry_id order by p.grant_id, p.entry_id limit ?""";

    private static final String OF_GRANTS =
            MOVEMENTS.formatted("p.grant_id <= ? and (p.grant_id, p.entry_id) > (?, ?)");

    private static final String OF_NO_GRANT = MOVEMENTS.formatted("p.grant_id is null and p.entry_id > ?");

    private static final String NOT_AWARDED = """
            select g.id from grants g
            where exists (select from posting p where p.grant_id = g.id)
              and not exists (select from entry award
                              where award.cause_type = 'BUDGET_APPROVED' and award.cause_id = g.id
                                and award.recorded_at <= ? and award.effective_on <= ?)
            order by g.id""";

    private final AgroalDataSource database;
    private final AsOf cut;

    Movements(AgroalDataSource database, AsOf cut) {
        this.database = database;
        this.cut = cut;
    }

    /// Those of grants up to `lastGrant`, after that of `entry` and `grant`.
    List<Movement> after(UUID grant, UUID entry, UUID lastGrant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_GRANTS)) {
            query.setObject(1, lastGrant);
            query.setObject(2, grant);
            query.setObject(3, entry);
            return read(query, 4);
        }
    }

    /// Those about no grant, after that of `entry`.
    List<Movement> after(UUID entry) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_NO_GRANT)) {
            query.setObject(1, entry);
            return read(query, 2);
        }
    }

    /// Grants about which there are entries, though none in the cut approves their budget.
    List<UUID> notAwarded() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NOT_AWARDED)) {
            query.setObject(1, cut.knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(2, cut.effectiveAt());
            List<UUID> grants = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(row.getObject(1, UUID.class));
                }
            }
            return grants;
        }
    }

    private List<Movement> read(PreparedStatement query, int parameter) throws SQLException {
        query.setObject(parameter, cut.knownAt().atOffset(ZoneOffset.UTC));
        query.setObject(parameter + 1, cut.effectiveAt());
        query.setInt(parameter + 2, AT_ONCE);
        List<Movement> movements = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                movements.add(new Movement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        tiyn(row, 4),
                        tiyn(row, 5),
                        tiyn(row, 6),
                        tiyn(row, 7),
                        tiyn(row, 8),
                        row.getObject(9, UUID.class)));
            }
        }
        return movements;
    }

    private static long tiyn(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }
}
