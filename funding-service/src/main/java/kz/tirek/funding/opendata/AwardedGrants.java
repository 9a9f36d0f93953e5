package kz.tirek.funding.opendata;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.LineFigures;
import kz.tirek.funding.opendata.AwardedGrant.School;

/// The grants of a cut, in the order of their ids, some at a time. A grant is in a cut when the entry that approves
/// its budget is; what is read of it beside the ledger does not change any more.
final class AwardedGrants {

    /// Grants of a call.
    static final int AT_ONCE = 100;

    private static final String GRANTS = """
            select g.id, g.code, g.starts_on, g.ends_on, award.effective_on, closed.closed_on, last.recorded_at,
                   s.code, s.name_kk, s.name_ru, s.name_en, s.territory
            from grants g
            join entry award on award.cause_type = 'BUDGET_APPROVED' and award.cause_id = g.id
            cross join lateral (
                select * from hub_school_state h
                where h.hub_school_id = g.hub_school_id and h.known_at <= ? order by h.known_at desc limit 1) s
            cross join lateral (
                select e.recorded_at from posting p join entry e on e.id = p.entry_id
                where p.grant_id = g.id and e.recorded_at <= ? and e.effective_on <= ?
                order by p.entry_id desc limit 1) last
            left join entry closing on closing.cause_type = 'GRANT_CLOSED' and closing.cause_id = g.id
            left join lateral (
                select coalesce(closing.effective_on, (g.closed_at at time zone 'Asia/Almaty')::date) as closed_on) closed
                on closed.closed_on <= ? and coalesce(closing.recorded_at, g.closed_at) <= ?
            where g.id > ? and award.recorded_at <= ? and award.effective_on <= ?
            order by g.id limit ?""";

    /// Lines with the numbers of their funders: 0 of the lead funder, the others in the order of their first lines.
    /// Lines are only ever added behind the last, so that a funder keeps its number.
    private static final String LINES = """
            select l.grant_id, l.id, l.category, l.funder_id,
                   case when l.funder_id = g.funder_id then 0 else (
                       select count(distinct o.funder_id) from budget_line o
                       where o.grant_id = g.id and o.funder_id <> g.funder_id and o.number <= (
                           select min(f.number) from budget_line f where f.grant_id = g.id and f.funder_id = l.funder_id))
                   end as funder_number
            from budget_line l join grants g on g.id = l.grant_id
            where l.grant_id = any (?) order by l.grant_id, funder_number, l.number""";

    private static final String FUNDERS = """
            select distinct on (funder_id) funder_id, bin, name_kk, name_ru, name_en
            from funder_state where known_at <= ? order by funder_id, known_at desc""";

    private final AgroalDataSource database;
    private final AsOf cut;
    private final Map<UUID, LineFigures> figures;
    private final Map<UUID, Organisation> funders;

    AwardedGrants(AgroalDataSource database, AsOf cut) throws SQLException {
        this.database = database;
        this.cut = cut;
        try (Connection connection = database.getConnection()) {
            this.figures = new Balances(connection).lines(cut);
            this.funders = funders(connection, cut);
        }
    }

    /// The funders that were known in the cut, by their ids.
    Map<UUID, Organisation> funders() {
        return funders;
    }

    /// The grants after `id`, at most [#AT_ONCE] of them.
    List<AwardedGrant> after(UUID id) throws SQLException {
        List<AwardedGrant> grants = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(GRANTS)) {
            OffsetDateTime knownAt = knownAt(cut);
            query.setObject(1, knownAt);
            query.setObject(2, knownAt);
            query.setObject(3, cut.effectiveAt());
            query.setObject(4, cut.effectiveAt());
            query.setObject(5, knownAt);
            query.setObject(6, id);
            query.setObject(7, knownAt);
            query.setObject(8, cut.effectiveAt());
            query.setInt(9, AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(grant(row));
                }
            }
            Map<UUID, List<Share>> shares =
                    shares(connection, grants.stream().map(AwardedGrant::id).toArray());
            grants.forEach(grant -> grant.shares().addAll(shares.getOrDefault(grant.id(), List.of())));
        }
        return grants;
    }

    private static AwardedGrant grant(ResultSet row) throws SQLException {
        return new AwardedGrant(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new School(
                        row.getString(8),
                        new Name(row.getString(9), row.getString(10), row.getString(11)),
                        row.getString(12)),
                new ArrayList<>());
    }

    private Map<UUID, List<Share>> shares(Connection connection, Object[] grants) throws SQLException {
        Map<UUID, Map<UUID, Share>> shares = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setArray(1, connection.createArrayOf("uuid", grants));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    LineFigures line = figures.get(row.getObject(2, UUID.class));
                    if (line == null) {
                        continue;
                    }
                    UUID funder = row.getObject(4, UUID.class);
                    int number = row.getInt(5);
                    shares.computeIfAbsent(row.getObject(1, UUID.class), grant -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    funder,
                                    giver -> new Share(number, funder(giver), new EnumMap<>(BudgetCategory.class)))
                            .figures()
                            .merge(BudgetCategory.valueOf(row.getString(3)), line.budget(), BudgetFigures::plus);
                }
            }
        }
        Map<UUID, List<Share>> ordered = new HashMap<>();
        shares.forEach((grant, ofFunders) -> ordered.put(grant, List.copyOf(ofFunders.values())));
        return ordered;
    }

    private Organisation funder(UUID id) {
        Organisation funder = funders.get(id);
        if (funder == null) {
            throw new IllegalStateException("no name of funder " + id + " was known at " + cut.knownAt());
        }
        return funder;
    }

    private static Map<UUID, Organisation> funders(Connection connection, AsOf cut) throws SQLException {
        Map<UUID, Organisation> named = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FUNDERS)) {
            query.setObject(1, knownAt(cut));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    named.put(
                            row.getObject(1, UUID.class),
                            new Organisation(
                                    Publisher.organisation(row.getString(2)),
                                    new Name(row.getString(3), row.getString(4), row.getString(5))));
                }
            }
        }
        return named;
    }

    private static OffsetDateTime knownAt(AsOf cut) {
        return cut.knownAt().atOffset(ZoneOffset.UTC);
    }
}
