package kz.tirek.funding.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// What people call what a posting is about, as it was known in a cut: names change, and the same cut says the same
/// forever.
final class Labels {

    /// What a dimension of a posting is called by.
    enum Kind {
        FUNDER_BIN("""
                select distinct on (funder_id) funder_id, bin, coalesce(name_%s, name_ru)
                from funder_state where known_at <= ? order by funder_id, known_at desc"""),
        GRANT_CODE("select id, code, null from grants where created_at <= ?"),
        HUB_SCHOOL_CODE("""
                select distinct on (hub_school_id) hub_school_id, code, coalesce(name_%s, name_ru)
                from hub_school_state where known_at <= ? order by hub_school_id, known_at desc"""),
        CATEGORY("""
                select l.id, l.category, null from budget_line l join grants g on g.id = l.grant_id where g.created_at <= ?"""),
        SUPPLIER_BIN("""
                select distinct on (resource_id) resource_id, representation ->> 'bin',
                       coalesce(representation -> 'name' ->> '%s', representation -> 'name' ->> 'ru')
                from change where resource_type = 'supplier' and recorded_at <= ? and representation is not null
                order by resource_id, sequence desc""");

        private final String query;

        Kind(String query) {
            this.query = query;
        }

        /// How tags name it.
        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<UUID, String> codes = new HashMap<>();
    private final Map<Kind, Map<String, String>> names = new TreeMap<>();

    Labels(Connection connection, AsOf cut, Language language) throws SQLException {
        OffsetDateTime knownAt = cut.knownAt().atOffset(ZoneOffset.UTC);
        for (Kind kind : Kind.values()) {
            try (PreparedStatement query = connection.prepareStatement(kind.query.formatted(language.tag()))) {
                query.setObject(1, knownAt);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        codes.put(row.getObject(1, UUID.class), row.getString(2));
                        String name = row.getString(3);
                        if (name != null) {
                            names.computeIfAbsent(kind, none -> new TreeMap<>()).put(row.getString(2), name);
                        }
                    }
                }
            }
        }
    }

    /// The code of what has this id; null where none was known.
    @Nullable
    String code(@Nullable UUID id) {
        return id == null ? null : codes.get(id);
    }

    /// The names by codes, of each kind that has names.
    Map<Kind, Map<String, String>> names() {
        return names;
    }
}
