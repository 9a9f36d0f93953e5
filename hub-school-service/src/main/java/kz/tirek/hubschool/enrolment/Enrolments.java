package kz.tirek.hubschool.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.hubschool.school.School;

/// The counts of all schools and years.
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    Enrolment at(School school, int schoolYear) {
        return of(school, schoolYear).orElseThrow(NotFoundException::new);
    }

    Optional<Enrolment> of(School school, int schoolYear) {
        return find("school = ?1 and schoolYear = ?2", school, schoolYear).firstResultOptional();
    }

    /// The id of a year's counts, if there are any.
    Optional<UUID> idOf(UUID schoolId, int schoolYear) {
        return find("select e.id from Enrolment e where e.school.id = ?1 and e.schoolYear = ?2", schoolId, schoolYear)
                .project(UUID.class)
                .firstResultOptional();
    }
}
