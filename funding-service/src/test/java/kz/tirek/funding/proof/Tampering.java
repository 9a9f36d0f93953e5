package kz.tirek.funding.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the owner of a database can do to its tables.
public final class Tampering {

    private final Statement sql;

    public Tampering(Statement sql) {
        this.sql = sql;
    }

    /// Nothing but the log and the key is left of what the table asks for.
    public void forgetRules(String table) throws SQLException {
        for (String rule : column(
                "select quote_ident(conname) from pg_constraint where contype in ('c', 'f', 'u', 'x') and conrelid = '%s'::regclass"
                        .formatted(table))) {
            sql.execute("alter table %s drop constraint if exists %s cascade".formatted(table, rule));
        }
        for (String index : column(
                "select indexrelid::regclass from pg_index where indisunique and not indisprimary and indrelid = '%s'::regclass"
                        .formatted(table))) {
            sql.execute("drop index if exists " + index);
        }
        sql.execute("alter table %s disable trigger user".formatted(table));
        if (!column("select 1 from pg_trigger where tgname = 'a_log' and tgrelid = '%s'::regclass".formatted(table))
                .isEmpty()) {
            sql.execute("alter table %s enable trigger a_log".formatted(table));
        }
    }

    /// Adds a row that has the value of this number in each column.
    public void insert(String table, int number) throws SQLException {
        List<Field> fields = Field.of(sql, table);
        sql.execute("insert into %s (%s) overriding system value values (%s)"
                .formatted(
                        table,
                        fields.stream().map(Field::name).collect(Collectors.joining(", ")),
                        fields.stream().map(field -> field.value(number)).collect(Collectors.joining(", "))));
    }

    /// The first column of what a statement answers.
    public List<String> column(String statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(statement)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /// The one value a statement answers.
    public String one(String statement) throws SQLException {
        return column(statement).getFirst();
    }
}
