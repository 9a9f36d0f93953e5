package kz.tirek.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.list.Listing;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Narrows lists to territories. A territory is compared at its own level of the path, each of which has
/// an index in the order of the list, so that a page of a region costs what a page of a village costs.
@ApplicationScoped
public class Reach {

    private static final String LEVELS = """
            select asked.kato, place.position + 1
            from unnest(cast(:codes as text[])) as asked (kato)
            cross join lateral (select position from school_territory where kato = asked.kato limit 1) as place""";

    private final EntityManager entities;
    private final Caller caller;

    @Inject
    Reach(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /// Narrows `listing` to what stands in `territory`, where one is asked for, and to the territories of a caller
    /// who is held to them. Its entities keep the territories, from the region down, in an array `territories`.
    public <E> Listing<E> within(Listing<E> listing, @Nullable String territory) {
        if (territory != null) {
            narrow(listing, Set.of(territory), "territory");
        }
        return caller.isHeldToTerritories() ? narrow(listing, caller.territories(), "reach") : listing;
    }

    private <E> Listing<E> narrow(Listing<E> listing, Collection<String> codes, String parameter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        levels(codes).forEach((level, known) -> {
            conditions.add("array_get(e.territories, %d) in :%s%d".formatted(level, parameter, level));
            parameters.put(parameter + level, known);
        });
        // Nothing stands in a territory without schools.
        return conditions.isEmpty()
                ? listing.where("1 = 0", Map.of())
                : listing.where(String.join(" or ", conditions), parameters);
    }

    /// The codes that schools stand in, by level from 1, the region.
    private Map<Integer, Set<String>> levels(Collection<String> codes) {
        Map<Integer, Set<String>> levels = new TreeMap<>();
        entities.unwrap(Session.class)
                .createNativeQuery(LEVELS, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .forEach(row -> levels.computeIfAbsent((Integer) row[1], level -> new TreeSet<>())
                        .add((String) row[0]));
        return levels;
    }
}
