package kz.tirek.funding.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query of postings `p` of entries `e`, put together from what is asked for.
final class PostingQuery {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /// @param select with its first condition
    PostingQuery(String select, Object... values) {
        sql = new StringBuilder(select);
        this.values.addAll(List.of(values));
    }

    /// Narrows it to postings about what `filter` names.
    PostingQuery about(JournalFilter filter) {
        return and("p.funder_id = ?", filter.funderId)
                .and("p.grant_id = ?", filter.grantId)
                .and("p.hub_school_id = ?", filter.hubSchoolId)
                .and("p.budget_line_id = ?", filter.budgetLineId)
                .and("p.supplier_id = ?", filter.supplierId);
    }

    /// Narrows it where there is a value.
    PostingQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    /// Adds what comes next, such as the order.
    PostingQuery end(String text, Object... more) {
        sql.append(' ').append(text);
        values.addAll(List.of(more));
        return this;
    }

    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            query.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return query;
    }
}
