package kz.tirek.hubschool.hubschool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.school.School;

/// All hub schools.
@ApplicationScoped
public class HubSchools implements PanacheRepositoryBase<HubSchool, UUID> {

    /// The hub school of an address.
    public HubSchool at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The hub school of an address, locked until the transaction ends.
    public HubSchool lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The hub school that a body names at `pointer`, locked until the transaction ends: who changes what a hub
    /// mentors
    /// holds this
    /// lock, so that nobody counts at the same time.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public HubSchool lockedNamed(UUID id, String pointer) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("hub-school", id).at(pointer));
    }

    List<HubSchool> of(School school) {
        return list("school", school);
    }

    /// The same, locked until the transaction ends.
    List<HubSchool> lockedOf(School school) {
        return find("school", school).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /// Locks hub schools until the transaction ends, in the order of their ids: those that schools are, and others.
    ///
    /// @param schools ids of schools
    /// @param others ids of hub schools
    public void lock(Collection<UUID> schools, Collection<UUID> others) {
        find("school.id in ?1 or id in ?2 order by id", schools, others)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The record of a school in the programme that has not ended.
    public Optional<HubSchool> liveOf(School school) {
        return of(school).stream().filter(hub -> hub.status().isLive()).findFirst();
    }

    /// The next code of a year, without gaps: the year's row is locked until the transaction ends.
    String nextCode(int year) {
        Object number = getEntityManager()
                .createNativeQuery("""
                        insert into hub_school_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = hub_school_number.last + 1
                        returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "H-%d-%04d".formatted(year, (Integer) number);
    }
}
