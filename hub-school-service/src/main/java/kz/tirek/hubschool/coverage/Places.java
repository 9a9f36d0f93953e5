package kz.tirek.hubschool.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.hubschool.coverage.HubPlace.Mentored;
import kz.tirek.hubschool.mentorship.Period;
import kz.tirek.hubschool.school.Location;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.jspecify.annotations.Nullable;

/// Where hub schools and the schools without one stand. Reads rows, not entities: a proposal looks at all of them.
@ApplicationScoped
public class Places {

    private static final String PLACE =
            "s.id as school_id, s.code as school_code, s.latitude, s.longitude, s.languages";

    private final EntityManager entities;

    @Inject
    Places(EntityManager entities) {
        this.entities = entities;
    }

    /// The active, underfilled schools that nobody mentors on a day, in the order of their codes.
    ///
    /// @param territory KATO code: schools there and in everything below it; null for all
    public List<SchoolPlace> uncovered(LocalDate on, @Nullable String territory) {
        TypedQuery<Tuple> query = query("select " + PLACE + """
                 from school s join territory t on t.code = s.territory
                where s.status = 'ACTIVE' and s.underfilled
                    and exists (select from underfilled_period p where p.school_id = s.id and p.period @> cast(:on as date))
                    and not exists (select from mentorship m where m.school_id = s.id and m.period @> cast(:on as date))
                """ + within(territory) + " order by s.code")
                .setParameter("on", on);
        return bound(query, territory).getResultStream().map(Places::school).toList();
    }

    /// The hub schools that are in the programme, and were on a day, with what they mentor on that day and later; in
    /// the order of their codes.
    ///
    /// @param territory KATO code: hub schools there and in everything below it; null for all
    public List<HubPlace> hubs(LocalDate from, @Nullable String territory) {
        Map<UUID, List<Mentored>> mentored = mentoredFrom(from);
        TypedQuery<Tuple> query = query("select h.id, h.code, h.mentoring_capacity, " + PLACE + """
                 from hub_school h join school s on s.id = h.school_id join territory t on t.code = s.territory
                where h.status not in ('COMPLETED', 'WITHDRAWN')
                    and exists (select from hub_school_transition x
                        where x.hub_school_id = h.id and x.position = 0 and x.effective_on <= :from)
                """ + within(territory)
                        + " order by h.code")
                .setParameter("from", from);
        return bound(query, territory)
                .getResultStream()
                .map(row -> new HubPlace(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        school(row),
                        row.get("mentoring_capacity", Integer.class),
                        mentored.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<Mentored>> mentoredFrom(LocalDate from) {
        return query(
                        "select hub_school_id, school_id, starts_on, ends_on from mentorship where ends_on is null or ends_on >= :from")
                .setParameter("from", from)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("hub_school_id", UUID.class),
                        HashMap::new,
                        Collectors.mapping(
                                row -> new Mentored(
                                        row.get("school_id", UUID.class),
                                        new Period(
                                                row.get("starts_on", LocalDate.class),
                                                row.get("ends_on", LocalDate.class))),
                                Collectors.toList())));
    }

    private static String within(@Nullable String territory) {
        return territory == null ? "" : " and t.path @> array[cast(:territory as text)]";
    }

    private static TypedQuery<Tuple> bound(TypedQuery<Tuple> query, @Nullable String territory) {
        return territory == null ? query : query.setParameter("territory", territory);
    }

    private static SchoolPlace school(Tuple row) {
        Double latitude = row.get("latitude", Double.class);
        return new SchoolPlace(
                row.get("school_id", UUID.class),
                row.get("school_code", String.class),
                latitude == null ? null : new Location(latitude, row.get("longitude", Double.class)),
                languages(row.get("languages", String[].class)));
    }

    static Set<TeachingLanguage> languages(String[] names) {
        return Arrays.stream(names).map(TeachingLanguage::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(String sql) {
        return (TypedQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
    }
}
