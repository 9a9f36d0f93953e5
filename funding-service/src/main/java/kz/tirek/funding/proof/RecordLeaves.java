package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The changes of rows, and those of the histories of resources, in the order they were given when they were
/// committed.
///
/// The form, version 1, is JSON by RFC 8785 with every field; what is null is left out, and the image of a row and
/// the representation of a resource are strings: the text as the database has it.
final class RecordLeaves implements Leaves {

    private static final int VERSION = 1;

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String RECORDS = """
            select p.sequence, p.source, p.id, p.recorded_in::text,
                   r.recorded_at, r.written_by, r.table_name, r.key, r.operation, r.image::text,
                   c.recorded_at, c.event_id, c.resource_type, c.resource_id, c.operation, c.actor, c.actor_name, c.trace_id,
                   c.representation::text
            from record_place p
            left join record_change r on p.source = 'record_change' and r.id = p.id and r.recorded_in = p.recorded_in
            left join change c on p.source = 'change' and c.sequence = p.id and c.transaction_id = p.recorded_in
            where p.sequence >= ? and p.sequence < ? and (r.id is not null or c.sequence is not null)
            order by p.sequence""";

    private final Connection connection;

    RecordLeaves(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void order() throws SQLException {
        try (PreparedStatement place = connection.prepareStatement("select place_records()")) {
            place.execute();
        }
    }

    @Override
    public List<Leaf> read(long first, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RECORDS)) {
            query.setLong(1, first);
            query.setLong(2, first + most);
            List<Leaf> leaves = new ArrayList<>(most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    leaves.add(row.getString(2).equals("change") ? history(row) : record(row));
                }
            }
            return leaves;
        }
    }

    private static Leaf record(ResultSet row) throws SQLException {
        String table = row.getString(7);
        String key = row.getString(8);
        CanonicalJson json = new CanonicalJson();
        json.beginObject()
                .member("form", VERSION)
                .member("id", row.getLong(3))
                .memberIfPresent("image", row.getString(10))
                .member("key", key)
                .member("operation", row.getString(9))
                .member("recordedAt", instant(row, 5))
                .member("recordedIn", row.getString(4))
                .member("source", "record_change")
                .member("table", table)
                .member("writtenBy", row.getString(6))
                .endObject();
        return leaf(row, table + " " + key, json);
    }

    private static Leaf history(ResultSet row) throws SQLException {
        String type = row.getString(13);
        String resource = row.getString(14);
        CanonicalJson json = new CanonicalJson();
        json.beginObject()
                .member("actor", row.getString(16))
                .member("actorName", row.getString(17))
                .member("eventId", row.getString(12))
                .member("form", VERSION)
                .member("id", row.getLong(3))
                .member("operation", row.getString(15))
                .member("recordedAt", instant(row, 11))
                .member("recordedIn", row.getString(4))
                .memberIfPresent("representation", row.getString(19))
                .member("resourceId", resource)
                .member("resourceType", type)
                .member("source", "change")
                .memberIfPresent("traceId", row.getString(18))
                .endObject();
        return leaf(row, "change of " + type + " " + resource, json);
    }

    private static Leaf leaf(ResultSet row, String name, CanonicalJson json) throws SQLException {
        return new Leaf(row.getLong(1), name, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        return MICROSECONDS.format(row.getObject(column, OffsetDateTime.class));
    }

    @Override
    public List<String> orphans() {
        return List.of("""
                select table_name || ' ' || key from record_change r
                where recorded_in < (select settled from record_horizon)
                  and not exists (select from record_place p where p.source = 'record_change' and p.id = r.id)
                limit ?""", """
                select 'change of ' || resource_type || ' ' || resource_id from change c
                where transaction_id < (select settled from record_horizon)
                  and not exists (select from record_place p where p.source = 'change' and p.id = c.sequence)
                limit ?""");
    }
}
