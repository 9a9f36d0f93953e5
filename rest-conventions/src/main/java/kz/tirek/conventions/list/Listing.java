package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A filtered, sorted list of entities (alias `e`), read page by page from where the last page ended.
public final class Listing<E> {

    private static final SortKey BY_ID = new SortKey() {
        @Override
        public String path() {
            return "id";
        }

        @Override
        public Class<UUID> type() {
            return UUID.class;
        }

        @Override
        public String toString() {
            return "ID";
        }
    };

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Class<E> entity;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new TreeMap<>();
    private final Map<String, Object> following = new TreeMap<>();
    private SortKey sort = BY_ID;
    private String fetch = "";
    private boolean gathered;

    Listing(EntityManager entities, ObjectMapper mapper, Class<E> entity) {
        this.entities = entities;
        this.mapper = mapper;
        this.entity = entity;
    }

    /// Narrows the list to entities for which the HQL `condition` over alias `e` holds.
    public Listing<E> where(String condition, Map<String, Object> named) {
        conditions.add("(" + condition + ")");
        parameters.putAll(named);
        return this;
    }

    /// The same with values that follow from others, such as the spellings of a word that are known now. They may be
    /// different ones for the next page: no cursor is bound to them.
    public Listing<E> where(String condition, Map<String, Object> named, Map<String, Object> values) {
        following.putAll(values);
        return where(condition, named);
    }

    /// The same where `value` is given; otherwise nothing. `condition` names the value `:parameter`.
    public Listing<E> whereIf(@Nullable Object value, String condition, String parameter) {
        return value == null ? this : where(condition, Map.of(parameter, value));
    }

    /// Narrows the list to names of which a word begins with `q` or some part is similar to it; everything where
    /// `q` is null or blank. `path` leads to a column of `searchable_name`, which a trigram index makes quick.
    public Listing<E> matching(String path, @Nullable String q) {
        return whereIf(
                q == null || q.isBlank() ? null : q,
                "function(name_matches as Boolean, %s, :q) = true".formatted(path),
                "q");
    }

    /// Fetches associations along, such as `join fetch e.course`, so that a page costs one query.
    public Listing<E> fetching(String joinFetch) {
        fetch = " " + joinFetch;
        return this;
    }

    /// Sorts by `key`, then by id; by id alone (the order of creation) where `key` is null.
    public Listing<E> sort(@Nullable SortKey key) {
        sort = key == null ? BY_ID : key;
        return this;
    }

    /// Has the database find everything that is listed and then sort it. Otherwise it may read all there is in the
    /// order of the list until a page is full: quick where much is listed, slow where that is little and stands at
    /// the end.
    public Listing<E> gathered() {
        gathered = true;
        return this;
    }

    /// The page `request` asks for, as views.
    public <V> Page<V> page(PageRequest request, Function<E, V> view) {
        int limit = request.isBounded() ? request.limit() : PageRequest.DEFAULT_LIMIT;
        return page(limit, request.cursor(), !request.isBounded(), view);
    }

    private <V> Page<V> page(int limit, @Nullable String cursor, boolean streamed, Function<E, V> view) {
        List<Object[]> rows = query(cursor == null ? null : Cursor.decode(mapper, cursor, fingerprint()), limit + 1)
                .getResultList();
        List<V> items = rows.stream()
                .limit(limit)
                .map(row -> view.apply(entity.cast(row[0])))
                .toList();
        if (rows.size() <= limit) {
            return new Page<>(items, null);
        }
        Object[] last = rows.get(limit - 1);
        String next = new Cursor(fingerprint(), String.valueOf(last[1]), (UUID) last[2]).encode(mapper);
        return new Page<>(
                items,
                next,
                streamed
                        ? () -> QuarkusTransaction.requiringNew()
                                .call(() -> page(PageRequest.MAX_LIMIT, next, true, view))
                        : null);
    }

    private TypedQuery<Object[]> query(@Nullable Cursor cursor, int limit) {
        List<String> all = new ArrayList<>(conditions);
        boolean descending = sort.descending();
        // No index has the order of an expression.
        String by = gathered ? "coalesce(%1$s, %1$s)".formatted(sort.expression()) : sort.expression();
        if (cursor != null) {
            all.add("(%s, e.id) %s (:cursorValue, :cursorId)".formatted(by, descending ? "<" : ">"));
        }
        String direction = descending ? " desc" : "";
        String hql = "select e, %1$s, e.id from %2$s e%3$s%4$s order by %1$s%5$s, e.id%5$s"
                .formatted(
                        by,
                        entity.getName(),
                        fetch,
                        all.isEmpty() ? "" : " where " + String.join(" and ", all),
                        direction);
        TypedQuery<Object[]> query = entities.createQuery(hql, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        following.forEach(query::setParameter);
        if (cursor != null) {
            query.setParameter("cursorValue", cursor.valueAs(mapper, sort.type()));
            query.setParameter("cursorId", cursor.id());
        }
        return query;
    }

    /// What a cursor is bound to: entity, filters with their values, order.
    private String fingerprint() {
        try {
            String list = entity.getName() + conditions + parameters + sort;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
