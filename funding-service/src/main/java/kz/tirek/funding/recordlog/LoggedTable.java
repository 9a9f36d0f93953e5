package kz.tirek.funding.recordlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as the catalogue of the database has it.
///
/// @param logged whether a trigger logs its changes
/// @param key the expression of the key that its row `r` has in the log
record LoggedTable(String name, boolean logged, String key, List<Column> columns) {

    private static final String TABLES = """
            select c.relname,
                   exists (select from pg_trigger where tgrelid = c.oid and tgname = 'a_log' and tgenabled in ('O', 'A')),
                   record_key(c.oid, 'r'),
                   array(select quote_ident(attname) from columns where attrelid = c.oid order by attnum),
                   array(select format_type(atttypid, null) from columns where attrelid = c.oid order by attnum),
                   array(select attgenerated <> '' from columns where attrelid = c.oid order by attnum),
                   array(select coalesce(quote_literal((attmissingval::text::text[])[1]), pg_get_expr(adbin, adrelid)) from columns
                         left join pg_attrdef on adrelid = attrelid and adnum = attnum
                         where attrelid = c.oid order by attnum)
            from pg_class c
            where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace and relname <> all (?)
            order by relname""";

    private static final String COLUMNS =
            "with columns as (select * from pg_attribute where attnum > 0 and not attisdropped) ";

    /// A column.
    ///
    /// @param written what rows hold that are older than the column, where it is a constant
    private record Column(
            String name,
            String type,
            boolean generated,
            @Nullable String written) {

        /// Whether the row differs from its logged image. Of bytes the image has the SHA-256.
        String differs() {
            return switch (type) {
                case "bytea" -> "was.%1$s is distinct from sha256(r.%1$s)".formatted(name);
                case "json" -> "was.%1$s::text is distinct from r.%1$s::text".formatted(name);
                default -> "was.%1$s is distinct from r.%1$s".formatted(name);
            };
        }
    }

    /// All tables but the `ignored`.
    static List<LoggedTable> all(Connection connection, Set<String> ignored) throws SQLException {
        List<LoggedTable> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + TABLES)) {
            query.setArray(1, connection.createArrayOf("text", ignored.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tables.add(new LoggedTable(row.getString(1), row.getBoolean(2), row.getString(3), columns(row)));
                }
            }
        }
        return tables;
    }

    private static List<Column> columns(ResultSet row) throws SQLException {
        String[] names = texts(row.getArray(4));
        String[] types = texts(row.getArray(5));
        Boolean[] generated = (Boolean[]) row.getArray(6).getArray();
        @Nullable String[] written = texts(row.getArray(7));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            // What is no constant calls a function.
            boolean constant =
                    !generated[i] && written[i] != null && (written[i].startsWith("'") || !written[i].contains("("));
            columns.add(new Column(names[i], types[i], generated[i], constant ? written[i] : null));
        }
        return columns;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /// A query for the rows that are not as their last change left them: kind, key, and the columns that differ. It
    /// takes how many are enough.
    ///
    /// A column that is younger than the image of a row holds what the column was given to all rows with.
    String comparison() {
        List<Column> compared =
                columns.stream().filter(column -> !column.generated()).toList();
        return """
                select case when l.key is null then 'ROW_NOT_LOGGED' when r.tableoid is null then 'ROW_MISSING' else 'ROW_CHANGED' end,
                       coalesce(l.key, %2$s),
                       array_remove(array[%3$s], null)
                from (select key, image
                      from (select distinct on (key) key, image from record_change where table_name = '%1$s' order by key, id desc) last
                      where image is not null) l
                full join %1$s r on l.key = %2$s
                left join lateral json_populate_record(row(%4$s)::%1$s, l.image) was on true
                where l.key is null or r.tableoid is null or %5$s
                order by 2 limit ?""".formatted(
                name,
                key,
                compared.stream()
                        .map(column -> "case when l.key is not null and r.tableoid is not null and %s then '%s' end"
                                .formatted(column.differs(), column.name()))
                        .collect(Collectors.joining(", ")),
                columns.stream()
                        .map(column -> column.written() == null ? "null" : column.written())
                        .collect(Collectors.joining(", ")),
                compared.stream().map(Column::differs).collect(Collectors.joining(" or ")));
    }

    /// The columns named by a row of [#comparison()].
    static List<String> fields(ResultSet row) throws SQLException {
        return Arrays.asList(texts(row.getArray(3)));
    }
}
