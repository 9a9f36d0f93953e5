package kz.tirek.hubschool.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The names schools had.
@ApplicationScoped
class FormerNames implements PanacheRepositoryBase<FormerName, UUID> {

    /// The names of a school it has no more, oldest first.
    List<FormerName> of(School school) {
        return list("schoolId = ?1 order by validUntil", school.id());
    }

    /// Since when a school has its name, as far as that is known.
    Optional<LocalDate> sinceWhen(School school) {
        return find("schoolId = ?1 order by validUntil desc", school.id())
                .firstResultOptional()
                .map(name -> name.validUntil().plusDays(1));
    }

    /// The names of a school with their days, oldest first, the present one last.
    List<SchoolNameView> views(School school) {
        List<SchoolNameView> views = new ArrayList<>(of(school).stream()
                .map(former -> new SchoolNameView(former.name(), former.validFrom(), former.validUntil()))
                .toList());
        views.add(new SchoolNameView(school.name(), sinceWhen(school).orElse(null), null));
        return views;
    }
}
