package kz.tirek.hubschool.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All indicators.
@ApplicationScoped
class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    /// The indicator of an address.
    Indicator at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The indicator of an address, locked until the transaction ends.
    ///
    /// @param lock PESSIMISTIC_READ keeps it as it is; PESSIMISTIC_WRITE also keeps others from doing the same
    Indicator lockedAt(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).orElseThrow(NotFoundException::new);
    }

    /// In the order of codes.
    List<Indicator> of(@Nullable ProgrammeTask task) {
        return task == null
                ? list("from Indicator i left join fetch i.targets order by i.code")
                : list("from Indicator i left join fetch i.targets where i.task = ?1 order by i.code", task);
    }

    boolean isMeasured(Indicator indicator) {
        return getEntityManager()
                .createQuery(
                        "select exists (select 1 from IndicatorMeasurement m where m.indicator = :indicator)",
                        Boolean.class)
                .setParameter("indicator", indicator)
                .getSingleResult();
    }

    /// The next code of a task; the task's row is locked until the transaction ends.
    String nextCode(ProgrammeTask task) {
        Object number = getEntityManager()
                .createNativeQuery(
                        "update indicator_number set last = last + 1 where task = ?1 returning last", Integer.class)
                .setParameter(1, task.name())
                .getSingleResult();
        return "I-%d.%02d".formatted(task.number(), (Integer) number);
    }
}
