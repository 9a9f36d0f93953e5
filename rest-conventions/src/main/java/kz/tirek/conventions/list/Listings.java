package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/// Where lists begin.
@ApplicationScoped
public class Listings {

    private final EntityManager entities;
    private final ObjectMapper mapper;

    @Inject
    Listings(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /// A list of all `entity`, to be narrowed and sorted; the entity has a `UUID id`.
    public <E> Listing<E> of(Class<E> entity) {
        return new Listing<>(entities, mapper, entity);
    }

    /// A list of the rows of an SQL query.
    ///
    /// @param select a query whose column `id` is a UUID, different in every row
    /// @param parameters the values of its named parameters
    public RowListing rows(String select, Map<String, Object> parameters) {
        return new RowListing(entities, mapper, List.of(select), false, parameters);
    }

    /// A list of the rows of several SQL queries together, in the order of their days.
    ///
    /// @param parts queries with the same columns, among them a date `day` and `id`, a UUID different in every row
    /// @param parameters the values of their named parameters
    public RowListing datedRows(List<String> parts, Map<String, Object> parameters) {
        return new RowListing(entities, mapper, parts, true, parameters);
    }
}
