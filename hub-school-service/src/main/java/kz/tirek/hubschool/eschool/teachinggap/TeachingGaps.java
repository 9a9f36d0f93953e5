package kz.tirek.hubschool.eschool.teachinggap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.School;

/// All teaching gaps.
@ApplicationScoped
public class TeachingGaps implements PanacheRepositoryBase<TeachingGap, UUID> {

    TeachingGap at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The gap of an address, locked until the transaction ends.
    TeachingGap lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// Those of `ids` that there are, locked until the transaction ends: who changes what is taught of a gap holds
    /// this lock, so that nobody counts at the same time.
    public List<TeachingGap> locked(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    List<TeachingGap> of(School school) {
        return list("school", school);
    }

    /// Those of a school that have a day from `day` on.
    List<TeachingGap> goingOn(School school, LocalDate day) {
        return list(
                "school = ?1 and (until is null or (until >= ?2 and until >= since)) order by since, id", school, day);
    }

    /// Whether a remote class names the gap; one that continues it counts too.
    boolean isTaught(TeachingGap gap) {
        return find("continues", gap.id()).firstResultOptional().isPresent()
                || !getEntityManager()
                        .createQuery("select c.id from RemoteClass c join c.gaps l where l.gap = :gap", UUID.class)
                        .setParameter("gap", gap)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /// The school of a gap.
    UUID schoolOf(UUID id) {
        return find("select g.school.id from TeachingGap g where g.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
