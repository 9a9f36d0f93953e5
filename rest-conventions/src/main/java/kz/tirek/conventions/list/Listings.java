package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

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
}
