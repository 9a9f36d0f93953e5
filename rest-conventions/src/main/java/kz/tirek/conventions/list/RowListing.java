package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of an SQL query as a list, read page by page from where the last page ended: for rows that are no
/// entities,
/// such as those behind a figure. They come in the order of their `id`.
public final class RowListing {

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final String select;
    private final Map<String, Object> parameters;

    /// @param select a query whose column `id` is a UUID, different in every row; parameters by name
    RowListing(EntityManager entities, ObjectMapper mapper, String select, Map<String, Object> parameters) {
        this.entities = entities;
        this.mapper = mapper;
        this.select = select;
        this.parameters = new TreeMap<>(parameters);
    }

    /// The page `request` asks for, as views.
    public <V> Page<V> page(PageRequest request, Function<Tuple, V> view) {
        int limit = request.isBounded() ? request.limit() : PageRequest.DEFAULT_LIMIT;
        return page(limit, request.cursor(), !request.isBounded(), view);
    }

    private <V> Page<V> page(int limit, @Nullable String cursor, boolean streamed, Function<Tuple, V> view) {
        List<Tuple> rows = query(cursor, limit + 1).getResultList();
        List<V> items = rows.stream().limit(limit).map(view).toList();
        if (rows.size() <= limit) {
            return new Page<>(items, null);
        }
        UUID last = rows.get(limit - 1).get("id", UUID.class);
        String next = new Cursor(fingerprint(), "", last).encode(mapper);
        return new Page<>(
                items,
                next,
                streamed
                        ? () -> QuarkusTransaction.requiringNew()
                                .call(() -> page(PageRequest.MAX_LIMIT, next, true, view))
                        : null);
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(@Nullable String cursor, int limit) {
        String after = cursor == null ? "" : " where e.id > :cursorId";
        TypedQuery<Tuple> query = (TypedQuery<Tuple>) entities.createNativeQuery(
                "select * from (" + select + ") e" + after + " order by e.id limit " + limit, Tuple.class);
        parameters.forEach(query::setParameter);
        if (cursor != null) {
            query.setParameter(
                    "cursorId", Cursor.decode(mapper, cursor, fingerprint()).id());
        }
        return query;
    }

    /// What a cursor is bound to: the query and the values of its parameters.
    private String fingerprint() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((select + parameters).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
