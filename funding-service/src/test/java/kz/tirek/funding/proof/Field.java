package kz.tirek.funding.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A column that can be written, and SQL for values of it.
public record Field(String name, String type) {

    /// The columns of a table.
    static List<Field> of(Statement sql, String table) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("""
                select quote_ident(column_name), case data_type when 'ARRAY' then 'text[]' else data_type end
                from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                order by ordinal_position""".formatted(table))) {
            while (row.next()) {
                fields.add(new Field(row.getString(1), row.getString(2)));
            }
        }
        return fields;
    }

    /// Another value than the column has.
    String changed() {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "coalesce(" + name + ", '') || 'x'";
            case "text[]" -> "coalesce(" + name + ", '{}') || 'x'::text";
            case "json", "jsonb" -> "'{\"changed\":true}'";
            case "date", "bigint", "smallint", "integer", "numeric" -> name + " + 1";
            case "timestamp with time zone" -> name + " + interval '1 microsecond'";
            case "boolean" -> "not " + name;
            case "bytea" -> "set_byte(" + name + ", 7, 255 - get_byte(" + name + ", 7))";
            case "xid8" -> "'1'::xid8";
            default -> throw unknown();
        };
    }

    /// A value of its own for each `row`, and not the one [#changed()] makes of another's.
    public String value(int row) {
        int number = 10 * row;
        return switch (type) {
            case "uuid" -> "lpad('%d', 32, '0')::uuid".formatted(number);
            case "text" -> "'0%d'".formatted(number);
            case "text[]" -> "array['%d']".formatted(number);
            case "json", "jsonb" -> "'{\"number\":%d}'".formatted(number);
            case "bigint", "smallint", "integer" -> Integer.toString(number);
            case "numeric" -> number + ".5";
            case "date" -> "date '2026-01-01' + " + number;
            case "timestamp with time zone" -> "timestamptz '2026-01-01Z' + interval '%d s'".formatted(number);
            case "boolean" -> "true";
            case "bytea" -> "sha256('%d')".formatted(number);
            case "xid8" -> "'%d'::xid8".formatted(number);
            default -> throw unknown();
        };
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("how is " + type + " changed?");
    }
}
