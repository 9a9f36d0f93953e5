package kz.tirek.hubschool.eschool.remoteclass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.jspecify.annotations.Nullable;

/// All remote classes.
@ApplicationScoped
class RemoteClasses implements PanacheRepositoryBase<RemoteClass, UUID> {

    RemoteClass at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The class of an address, locked until the transaction ends.
    RemoteClass lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The hub school of a class, if it has one.
    @Nullable
    UUID hubOf(UUID id) {
        return find("select c.hubSchool.id from RemoteClass c where c.id = ?1", id)
                .project(UUID.class)
                .firstResult();
    }

    /// The gaps of a class.
    List<UUID> gapsOf(UUID id) {
        return find("select l.gap.id from RemoteClass c join c.gaps l where c.id = ?1", id)
                .project(UUID.class)
                .list();
    }

    /// Those that teach a share of any of these gaps, on whatever days.
    List<RemoteClass> teaching(Collection<TeachingGap> gaps) {
        return gaps.isEmpty()
                ? List.of()
                : list("select distinct c from RemoteClass c join c.gaps l where l.gap in ?1 order by c.id", gaps);
    }

    /// How many of a hub run on a day or begin later.
    long openFrom(HubSchool hub, LocalDate day) {
        return count("hubSchool = ?1 and (endsOn is null or endsOn >= ?2)", hub, day);
    }
}
