package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of an SQL query as a list, read page by page from where the last page ended: for rows that are no
/// entities,
/// such as those behind a figure. They come in the order of their `id`, or of their days.
public final class RowListing {

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final List<String> parts;
    private final boolean dated;
    private final Map<String, Object> parameters;

    /// @param parts queries whose column `id` is a UUID, different in every row of all of them; parameters by name
    /// @param dated whether they come in the order of their column `day`, a date, before that of their ids
    RowListing(
            EntityManager entities,
            ObjectMapper mapper,
            List<String> parts,
            boolean dated,
            Map<String, Object> parameters) {
        this.entities = entities;
        this.mapper = mapper;
        this.parts = List.copyOf(parts);
        this.dated = dated;
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
        Tuple last = rows.get(limit - 1);
        String day = dated ? last.get("day", LocalDate.class).toString() : "";
        String next = new Cursor(fingerprint(), day, last.get("id", UUID.class)).encode(mapper);
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
        String after = cursor == null
                ? ""
                : dated ? " where (e.day, e.id) > (cast(:cursorDay as date), :cursorId)" : " where e.id > :cursorId";
        String page = after + " order by " + (dated ? "e.day, e.id" : "e.id") + " limit " + limit;
        // Each part ends where the page does, so that none is read to its end.
        String sql = parts.stream()
                .map(part -> "(select * from (" + part + ") e" + page + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") e" + page));
        TypedQuery<Tuple> query = (TypedQuery<Tuple>) entities.createNativeQuery(
                parts.size() == 1 ? "select * from (" + parts.getFirst() + ") e" + page : sql, Tuple.class);
        parameters.forEach(query::setParameter);
        if (cursor != null) {
            Cursor place = Cursor.decode(mapper, cursor, fingerprint());
            query.setParameter("cursorId", place.id());
            if (dated) {
                query.setParameter("cursorDay", place.valueAs(mapper, LocalDate.class));
            }
        }
        return query;
    }

    /// What a cursor is bound to: the query and the values of its parameters.
    private String fingerprint() {
        try {
            StringBuilder list = new StringBuilder(parts.toString());
            // An array by what is in it, not by where it lies.
            parameters.forEach((name, value) -> list.append(name)
                    .append('=')
                    .append(value instanceof Object[] several ? Arrays.toString(several) : value)
                    .append(' '));
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(list.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
