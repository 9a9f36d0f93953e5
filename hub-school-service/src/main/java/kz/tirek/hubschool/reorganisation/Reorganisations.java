package kz.tirek.hubschool.reorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All reorganisations.
@ApplicationScoped
class Reorganisations implements PanacheRepositoryBase<Reorganisation, UUID> {

    Reorganisation at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The reorganisation of an address, locked until the transaction ends.
    Reorganisation lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The day of the latest reorganisation of any of the schools that holds.
    Optional<LocalDate> latestOf(Collection<UUID> schools) {
        return getEntityManager()
                .createQuery(
                        "select max(r.effectiveOn) from Reorganisation r join r.schools s where s.schoolId in :schools and r.status = :effective",
                        LocalDate.class)
                .setParameter("schools", schools)
                .setParameter("effective", ReorganisationStatus.EFFECTIVE)
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /// Those that hold and were recorded for any of its schools after this one.
    List<Reorganisation> after(Reorganisation one) {
        return list(
                "select distinct r from Reorganisation r join r.schools s where s.schoolId in ?1 and r.status = ?2 and r.id > ?3 order by r.id",
                one.schools().stream().map(ReorganisedSchool::schoolId).toList(),
                ReorganisationStatus.EFFECTIVE,
                one.id());
    }

    /// The next code of a year, without gaps: the year's row is locked until the transaction ends.
    String nextCode(int year) {
        Object number = getEntityManager()
                .createNativeQuery("""
                        insert into reorganisation_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = reorganisation_number.last + 1
                        returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "RO-%d-%04d".formatted(year, (Integer) number);
    }
}
