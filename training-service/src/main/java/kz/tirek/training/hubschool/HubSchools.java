package kz.tirek.training.hubschool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.school.SchoolFeed;

/// The hub schools training knows.
@ApplicationScoped
public class HubSchools implements PanacheRepositoryBase<HubSchool, UUID> {

    private static final String REACH = """
            with recursive reached (own, id) as (
                select true, school_id from hub_school where id = :hub
                union
                select false, school_id from mentorship
                where hub_school_id = :hub and not removed and starts_on <= :day and (ends_on is null or ends_on >= :day)
                union
                select reached.own, before.school_id from reached join school_successor before on before.successor_id = reached.id
            )
            select own, id from reached""";

    private final SchoolFeed feed;

    @Inject
    HubSchools(SchoolFeed feed) {
        this.feed = feed;
    }

    /// The hub school at an address; NOT_FOUND where there is none.
    public HubSchool get(UUID id) {
        return present(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The hub school a body names. One that is not here yet is asked for before it is refused.
    ///
    /// @param pointer JSON pointer to the id in the body
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE or REPLICA_LATE
    public HubSchool known(UUID id, String pointer) {
        return present(id)
                .or(() -> {
                    feed.catchUp();
                    return present(id);
                })
                .orElseThrow(() -> feed.late(pointer, id));
    }

    /// The hub schools with these ids, by id.
    public Map<UUID, HubSchool> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(HubSchool::id, Function.identity()));
    }

    /// The schools a hub school works with on a day; none of a hub school that is not known.
    @SuppressWarnings("unchecked")
    public Reach reach(UUID hub, LocalDate day) {
        Set<UUID> own = new HashSet<>();
        Set<UUID> mentored = new HashSet<>();
        List<Object[]> rows = (List<Object[]>) getEntityManager()
                .createNativeQuery(REACH, Object[].class)
                .setParameter("hub", hub)
                .setParameter("day", day)
                .getResultList();
        rows.forEach(row -> ((boolean) row[0] ? own : mentored).add((UUID) row[1]));
        return new Reach(own, mentored);
    }

    /// How many schools it mentors on a day.
    public int mentoredOn(UUID hub, LocalDate day) {
        return Math.toIntExact(getEntityManager()
                .createQuery(
                        "select count(distinct m.schoolId) from Mentorship m where m.hubSchoolId = :hub and not m.removed"
                                + " and m.startsOn <= :day and (m.endsOn is null or m.endsOn >= :day)",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("day", day)
                .getSingleResult());
    }

    private Optional<HubSchool> present(UUID id) {
        return findByIdOptional(id).filter(hub -> !hub.isRemoved());
    }
}
