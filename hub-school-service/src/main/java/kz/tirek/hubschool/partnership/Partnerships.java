package kz.tirek.hubschool.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.School;

/// All partnerships.
@ApplicationScoped
class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    /// The partnership of an address.
    Partnership at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The partnership of an address, locked until the transaction ends.
    ///
    /// @param lock PESSIMISTIC_READ keeps its parties as they are, PESSIMISTIC_WRITE also from others who read so
    Partnership lockedAt(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).orElseThrow(NotFoundException::new);
    }

    /// The partnerships a school is or was a party of, locked until the transaction ends.
    List<Partnership> lockedOf(School school) {
        return find(
                        "from Partnership p where p.id in"
                                + " (select q.partnership.id from PartnershipParty q where q.school = ?1) order by p.id",
                        school)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The parties a school is of partnerships that had not ended before `on`, in the order of their partnerships.
    List<PartnershipParty> partiesOf(School school, LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        from PartnershipParty q join fetch q.partnership p
                        where q.school = :school and (p.endedOn is null or p.endedOn >= :on)
                        order by p.id, q.position""", PartnershipParty.class)
                .setParameter("school", school)
                .setParameter("on", on)
                .getResultList();
    }

    /// Whether an event names the party as its host or among its participants, or another took its place.
    boolean isNeeded(PartnershipParty party) {
        return getEntityManager()
                .createQuery("""
                        select exists (select 1 from PartnershipEvent e where e.hostPartyId = :party)
                            or exists (select 1 from PartnershipEvent e join e.participants t where t.partyId = :party)
                            or exists (select 1 from PartnershipParty q where q.succeeds = :party)""", Boolean.class)
                .setParameter("party", party.id())
                .getSingleResult();
    }

    boolean hasEvents(Partnership partnership) {
        return getEntityManager()
                .createQuery(
                        "select exists (select 1 from PartnershipEvent e where e.partnership = :partnership)",
                        Boolean.class)
                .setParameter("partnership", partnership)
                .getSingleResult();
    }

    /// The next code of a year, without gaps: the year's row is locked until the transaction ends.
    String nextCode(int year) {
        Object number = getEntityManager()
                .createNativeQuery("""
                        insert into partnership_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = partnership_number.last + 1
                        returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "PA-%d-%04d".formatted(year, (Integer) number);
    }
}
