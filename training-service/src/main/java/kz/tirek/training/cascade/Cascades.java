package kz.tirek.training.cascade;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.CommonProblem;

/// All cascades.
@ApplicationScoped
class Cascades implements PanacheRepositoryBase<CascadeTraining, UUID> {

    /// The cascade at an address; NOT_FOUND where there is none.
    CascadeTraining get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Holds teachers until this transaction ends, so that none is trained or changes school unnoticed meanwhile.
    void hold(Collection<UUID> teachers) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(id as text) from teacher where id = any(cast(:ids as uuid[])) order by id for share")
                .setParameter("ids", teachers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
    }

    /// Writes the cascade and derives what follows from all cascades of its hub.
    ///
    /// @param hubBefore the hub it belonged to so far
    /// @return the cascade as it is then
    CascadeTraining derived(CascadeTraining cascade, UUID hubBefore) {
        flush();
        Stream.of(hubBefore, cascade.hubSchoolId())
                .distinct()
                .sorted()
                .forEach(hub -> getEntityManager()
                        .createNativeQuery("select cast(cascade_derive(:hub) as text)")
                        .setParameter("hub", hub)
                        .getResultList());
        getEntityManager().clear();
        return get(cascade.id());
    }

    /// Forgets what was written about a teacher whose personal data is erased.
    void forget(UUID teacher) {
        getEntityManager()
                .createQuery("update CascadeParticipant p set p.linkReason = null"
                        + " where p.id.teacherId = :teacher and p.linkReason is not null")
                .setParameter("teacher", teacher)
                .executeUpdate();
    }
}
