package kz.tirek.hubschool.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.hubschool.mentorship.Mentorship;

/// All monitoring results.
@ApplicationScoped
class MonitoringResults implements PanacheRepositoryBase<MonitoringResult, UUID> {

    MonitoringResult at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    List<MonitoringResult> of(Mentorship mentorship) {
        return list("mentorship = ?1 order by schoolYear, measuredOn, id", mentorship);
    }

    long countOf(Mentorship mentorship) {
        return count("mentorship", mentorship);
    }

    /// The result that stands where `measured` would.
    Optional<MonitoringResult> like(Mentorship mentorship, NewMonitoringResult measured) {
        return find(
                        "mentorship = ?1 and schoolYear = ?2 and grade = ?3 and subject = ?4 and stage = ?5",
                        mentorship,
                        measured.schoolYear(),
                        measured.grade(),
                        measured.subject(),
                        measured.stage())
                .firstResultOptional();
    }
}
