package kz.tirek.hubschool.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// All periods of the status, ended ones too.
@ApplicationScoped
class UnderfilledPeriods implements PanacheRepositoryBase<UnderfilledPeriod, UUID> {

    /// HQL for "the school at `path` has the status on the day of a parameter named `underfilledOn`".
    static String coverDay(String path) {
        return "exists (select 1 from UnderfilledPeriod p where p.school = " + path
                + " and p.startsOn <= :underfilledOn and (p.endsOn is null or p.endsOn >= :underfilledOn))";
    }

    /// The period of a school that lasts.
    UnderfilledPeriod lasting(School school) {
        return find("school = ?1 and endsOn is null", school).singleResult();
    }

    List<UnderfilledPeriod> of(School school) {
        return list("school = ?1 order by startsOn, id", school);
    }
}
