package kz.tirek.hubschool.equipment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.room.Room;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// All uses by guests.
@ApplicationScoped
class EquipmentUses implements PanacheRepositoryBase<EquipmentUse, UUID> {

    /// The use of an address.
    EquipmentUse at(UUID hubSchool, UUID id) {
        return find("hubSchool.id = ?1 and id = ?2", hubSchool, id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    long countOf(EquipmentItem item) {
        return count("itemId", item.id());
    }

    long countOf(Room room) {
        return count("roomId", room.id());
    }

    /// Whether the hub mentors the school on a day; that mentorship stays as it is until the transaction ends.
    boolean isMentored(HubSchool hub, School school, LocalDate day) {
        return !getEntityManager()
                .createQuery("""
                        select m from Mentorship m where m.hubSchool = :hub and m.school = :school
                        and m.startsOn <= :day and (m.endsOn is null or m.endsOn >= :day)""", Mentorship.class)
                .setParameter("hub", hub)
                .setParameter("school", school)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList()
                .isEmpty();
    }

    /// The sums of each school, most hours first.
    List<UseSummary.Guest> summary(UUID hubSchool, @Nullable LocalDate from, @Nullable LocalDate until) {
        return getEntityManager()
                .createQuery("""
                        select e.school.id, e.school.code, e.school.name.kk, e.school.name.ru, count(e), sum(e.hours),
                               sum(e.pupils), sum(e.teachers)
                        from EquipmentUse e
                        where e.hubSchool.id = :hub and e.usedOn between :from and :until
                        group by e.school.id, e.school.code, e.school.name.kk, e.school.name.ru
                        order by sum(e.hours) desc, e.school.code""", UseSummary.Guest.class)
                .setParameter("hub", hubSchool)
                .setParameter("from", from == null ? LocalDate.of(1800, 1, 1) : from)
                .setParameter("until", until == null ? LocalDate.of(9999, 12, 31) : until)
                .getResultList();
    }
}
