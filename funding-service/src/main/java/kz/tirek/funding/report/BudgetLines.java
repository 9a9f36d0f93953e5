package kz.tirek.funding.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.LineFigures;

/// Budget lines with their figures.
@ApplicationScoped
class BudgetLines {

    /// With the names and places that were known at an instant.
    private static final String FACTS = """
            with named as (
                select distinct on (funder_id) * from funder_state
                where known_at <= ? order by funder_id, known_at desc),
            placed as (
                select distinct on (hub_school_id) * from hub_school_state
                where known_at <= ? order by hub_school_id, known_at desc)
            select l.id, l.number, l.category, l.title, l.funder_id, f.name_kk, f.name_ru, f.name_en,
                   g.id, g.code, g.funder_id, lead.name_kk, lead.name_ru, lead.name_en,
                   g.hub_school_id, h.name_kk, h.name_ru, h.name_en, h.territory
            from budget_line l join named f on f.funder_id = l.funder_id join grants g on g.id = l.grant_id
            join named lead on lead.funder_id = g.funder_id join placed h on h.hub_school_id = g.hub_school_id
            where (?::uuid is null or g.id = ?) and (?::uuid is null or g.hub_school_id = ?)
              and (?::uuid is null or l.funder_id = ?) and (?::text is null or l.category = ?)
              and (?::text is null or starts_with(h.territory, ?))""";

    private final AgroalDataSource database;
    private final Cuts cuts;

    @Inject
    BudgetLines(AgroalDataSource database, Cuts cuts) {
        this.database = database;
        this.cuts = cuts;
    }

    /// The lines that `filter` holds and that have any figures in the cut.
    List<ExecutedLine> executed(AsOf cut, BudgetExecutionFilter filter) {
        List<LineFacts> facts = facts(cut.knownAt(), filter);
        Map<UUID, LineFigures> figures =
                cuts.balances(ledger -> filter.isAll() ? ledger.lines(cut) : ledger.lines(cut, ids(facts)));
        List<ExecutedLine> lines = new ArrayList<>();
        for (LineFacts line : facts) {
            LineFigures found = figures.get(line.id());
            if (found != null) {
                lines.add(new ExecutedLine(line, found));
            }
        }
        return lines;
    }

    /// What happened on the same lines in each month.
    SortedMap<YearMonth, LineFigures> months(AsOf cut, BudgetExecutionFilter filter) {
        if (filter.isAll()) {
            return cuts.balances(ledger -> ledger.months(cut));
        }
        List<UUID> wanted = ids(facts(cut.knownAt(), filter));
        return cuts.balances(ledger -> ledger.months(cut, wanted));
    }

    private static List<UUID> ids(List<LineFacts> facts) {
        return facts.stream().map(LineFacts::id).toList();
    }

    /// The lines that `filter` holds, called what they were called at `knownAt`.
    List<LineFacts> facts(Instant knownAt, BudgetExecutionFilter filter) {
        cuts.awaitNames(knownAt);
        OffsetDateTime known = knownAt.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FACTS)) {
            Object[] wanted = {
                filter.grantId,
                filter.hubSchoolId,
                filter.funderId,
                filter.category == null ? null : filter.category.name(),
                filter.territory == null ? null : Place.prefix(filter.territory)
            };
            query.setObject(1, known);
            query.setObject(2, known);
            for (int i = 0; i < wanted.length; i++) {
                query.setObject(2 * i + 3, wanted[i]);
                query.setObject(2 * i + 4, wanted[i]);
            }
            List<LineFacts> facts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    facts.add(facts(row));
                }
            }
            return facts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static LineFacts facts(ResultSet row) throws SQLException {
        return new LineFacts(
                row.getObject(1, UUID.class),
                row.getInt(2),
                BudgetCategory.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, UUID.class),
                name(row, 6),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, UUID.class),
                name(row, 12),
                row.getObject(15, UUID.class),
                name(row, 16),
                row.getString(19));
    }

    private static Name name(ResultSet row, int column) throws SQLException {
        return new Name(row.getString(column), row.getString(column + 1), row.getString(column + 2));
    }
}
