package kz.tirek.funding.auditsample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Side;
import org.jspecify.annotations.Nullable;

/// The items of a population at a cut, read one after the other.
final class Members {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String POSTINGS = """
            select p.entry_id, p.position, s.sequence || '/' || p.position, e.effective_on, abs(p.amount_tiyn), %1$s
            from posting p join entry e on e.id = p.entry_id join entry_sequence s on s.entry_id = e.id
            where p.account_code = ? and sign(p.amount_tiyn) = ? and e.effective_on >= ?
              and e.effective_on <= ? and e.recorded_at <= ?%2$s
            order by s.sequence, p.position""";

    /// An entry that reverses another one belongs to the disbursement of that one.
    private static final String DISBURSEMENTS = """
            with spent as (
                select coalesce(r.cause_type, e.cause_type) as cause_type, coalesce(r.cause_id, e.cause_id) as cause_id, p.amount_tiyn
                from posting p join entry e on e.id = p.entry_id left join entry r on r.id = e.reverses_id
                where p.account_code = 'disbursed-budget' and e.effective_on <= ? and e.recorded_at <= ?%2$s),
            belonging as (
                select coalesce(paid.disbursement_id, back.disbursement_id, given.disbursement_id) as disbursement_id, s.amount_tiyn
                from spent s
                left join payment paid on s.cause_type = 'DISBURSEMENT_PAID' and paid.id = s.cause_id
                left join payment back on s.cause_type = 'PAYMENT_RETURNED' and back.return_id = s.cause_id
                left join money_return given on s.cause_type = 'MONEY_RETURNED' and given.id = s.cause_id)
            select d.id, cast(null as int), d.code, d.decided_on, sum(b.amount_tiyn), %1$s
            from belonging b join disbursement d on d.id = b.disbursement_id
            group by d.id, d.code, d.decided_on having sum(b.amount_tiyn) > 0
            order by d.code collate "C\"""";

    private static final String CATEGORY =
            "coalesce((select l.category from budget_line l where l.id = p.budget_line_id), 'NONE')";
    private static final String LARGEST_CATEGORY = """
            coalesce((select l.category from disbursement_line x join budget_line l on l.id = x.budget_line_id
                      where x.disbursement_id = d.id order by x.amount_tiyn desc, l.category limit 1), 'NONE')""";

    private final Connection connection;
    private final NewAuditSample asked;
    private final AsOf cut;

    Members(Connection connection, NewAuditSample asked, AsOf cut) {
        this.connection = connection;
        this.asked = asked;
        this.cut = cut;
    }

    /// An item.
    ///
    /// @param number from 1, in the order of the population
    /// @param subjectId the entry or the disbursement
    /// @param position of a posting in its entry
    /// @param reference place of the entry in the order and position of the posting, or code of the disbursement
    /// @param stratum its category or region, where these are strata; empty otherwise
    record Member(
            long number,
            UUID subjectId,
            @Nullable Integer position,
            String reference,
            LocalDate effectiveOn,
            long amountTiyn,
            String stratum) {}

    /// What is done with each.
    interface Visitor {
        void visit(Member member);
    }

    /// Visits all of them.
    void each(Visitor visitor) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql(values))) {
            query.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                for (long number = 1; row.next(); number++) {
                    visitor.visit(new Member(
                            number,
                            row.getObject(1, UUID.class),
                            row.getObject(2, Integer.class),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getBigDecimal(5).longValueExact(),
                            row.getString(6)));
                }
            }
        }
    }

    /// The parameters of the stratum come first among postings, and last among disbursements.
    private String sql(List<@Nullable Object> values) {
        boolean postings = asked.population() == Population.POSTINGS;
        List<Object> ofStratum = new ArrayList<>();
        String stratum = stratum(ofStratum);
        if (postings) {
            values.addAll(ofStratum);
            values.add(asked.account());
            values.add(asked.side() == Side.DEBIT ? 1 : -1);
            values.add(asked.from() == null ? LocalDate.of(1, 1, 1) : asked.from());
        }
        String filters = cutAndFilters(values);
        if (!postings) {
            values.addAll(ofStratum);
        }
        return (postings ? POSTINGS : DISBURSEMENTS).formatted(stratum, filters);
    }

    private String stratum(List<Object> values) {
        NewStrata strata = asked.strata();
        if (strata == null) {
            return "''";
        }
        boolean postings = asked.population() == Population.POSTINGS;
        return switch (strata.by()) {
            case AMOUNT -> "''";
            case CATEGORY -> postings ? CATEGORY : LARGEST_CATEGORY;
            case TERRITORY -> {
                values.add(knownAt());
                yield region(
                        postings
                                ? "p.hub_school_id"
                                : "(select g.hub_school_id from grants g where g.id = d.grant_id)");
            }
        };
    }

    private static String region(String hubSchool) {
        return """
                coalesce((select left(h.territory, 2) || '0000000' from hub_school_state h
                          where h.hub_school_id = %s and h.known_at <= ? order by h.known_at desc limit 1), 'NONE')""".formatted(hubSchool);
    }

    private String cutAndFilters(List<@Nullable Object> values) {
        values.add(cut.effectiveAt());
        values.add(knownAt());
        return filter("grant_id", asked.grantId(), values)
                + filter("supplier_id", asked.supplierId(), values)
                + filter("hub_school_id", asked.hubSchoolId(), values);
    }

    private OffsetDateTime knownAt() {
        return cut.knownAt().atOffset(ZoneOffset.UTC);
    }

    private static String filter(String column, @Nullable UUID value, List<@Nullable Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return " and p." + column + " = ?";
    }
}
