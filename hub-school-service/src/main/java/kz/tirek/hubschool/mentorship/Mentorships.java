package kz.tirek.hubschool.mentorship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.School;

/// All mentorships.
@ApplicationScoped
public class Mentorships implements PanacheRepositoryBase<Mentorship, UUID> {

    /// The mentorship of an address.
    public Mentorship at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The same, keeping its period as it is until the transaction ends: what is recorded within the period takes
    /// this lock, who changes the period the other.
    public Mentorship steadyAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(NotFoundException::new);
    }

    /// Whether there are two schools of these codes.
    public void check(String hubSchoolCode, String schoolCode, Checks checks) {
        checks.on("/hubSchoolCode", () -> require("HubSchool", "hub-school", hubSchoolCode, "/hubSchoolCode"))
                .on("/schoolCode", () -> require("School", "school", schoolCode, "/schoolCode"));
    }

    private void require(String entity, String resource, String code, String pointer) {
        if (getEntityManager()
                .createQuery("select e.id from " + entity + " e where e.code = :code", UUID.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty()) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse(resource, code).at(pointer);
        }
    }

    /// The mentorship of two schools on a day, by the schools' codes; kept as by [#steadyAt].
    public Optional<Mentorship> steadyBetween(String hubSchoolCode, String schoolCode, LocalDate day) {
        return find("""
                        hubSchool.code = ?1 and school.code = ?2 and startsOn <= ?3
                        and (endsOn is null or endsOn >= ?3)""", hubSchoolCode, schoolCode, day)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /// The mentorship of two schools that a measurement of a day is about, by the schools' codes: that of the day,
    /// else the first one later, else the last one before. Kept as by [#steadyAt].
    public Optional<Mentorship> steadyNearest(String hubSchoolCode, String schoolCode, LocalDate day) {
        List<Mentorship> all = find(
                        "hubSchool.code = ?1 and school.code = ?2 order by startsOn", hubSchoolCode, schoolCode)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        return all.stream()
                .filter(mentorship -> !mentorship.period().isBefore(day))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /// The mentorship of an address, locked until the transaction ends.
    Mentorship lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The hubs that ever mentored one of the schools.
    Set<UUID> hubsOf(Set<UUID> schools) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct m.hubSchool.id from Mentorship m where m.school.id in :schools", UUID.class)
                .setParameter("schools", schools)
                .getResultList());
    }

    /// The hubs of [#runningFrom], in the order in which they are locked.
    List<UUID> hubsRunningFrom(School school, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select distinct m.hubSchool.id from Mentorship m
                        where m.school = :school and (m.endsOn is null or m.endsOn >= :day)
                        order by m.hubSchool.id""", UUID.class)
                .setParameter("school", school)
                .setParameter("day", day)
                .getResultList();
    }

    /// Those of a mentored school that run on a day or begin later, the earliest first.
    List<Mentorship> runningFrom(School school, LocalDate day) {
        return list("school = ?1 and (endsOn is null or endsOn >= ?2) order by startsOn, id", school, day);
    }

    /// The ids of the two schools of a mentorship.
    record Parties(UUID hubSchoolId, UUID schoolId) {}

    Parties parties(UUID id) {
        return find("select m.hubSchool.id, m.school.id from Mentorship m where m.id = ?1", id)
                .project(Parties.class)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    List<Mentorship> by(HubSchool hub) {
        return list("hubSchool", hub);
    }

    /// Those of any of the hubs that share a day with `period`, with their schools.
    List<Mentorship> overlapping(Collection<HubSchool> hubs, Period period) {
        return list(
                "select m from Mentorship m join fetch m.school where m.hubSchool in ?1"
                        + " and (m.endsOn is null or m.endsOn >= ?2) and m.startsOn <= ?3",
                hubs,
                period.from(),
                period.until() == null ? LocalDate.of(9999, 12, 31) : period.until());
    }

    /// Those of a hub that run on a day or begin later, with their schools.
    public List<Mentorship> runningFrom(HubSchool hub, LocalDate day) {
        return list(
                "select m from Mentorship m join fetch m.school where m.hubSchool = ?1 and (m.endsOn is null or m.endsOn >= ?2)",
                hub,
                day);
    }

    /// Those of any of the mentored schools that go on on a day.
    List<Mentorship> of(Collection<School> schools, LocalDate day) {
        return list("school in ?1 and startsOn <= ?2 and (endsOn is null or endsOn >= ?2)", schools, day);
    }

    /// How many of a hub run on a day or begin later.
    long openFrom(HubSchool hub, LocalDate day) {
        return count("hubSchool = ?1 and (endsOn is null or endsOn >= ?2)", hub, day);
    }

    /// How many of a mentored school run on a day or begin later.
    long openFrom(School school, LocalDate day) {
        return count("school = ?1 and (endsOn is null or endsOn >= ?2)", school, day);
    }
}
