package kz.tirek.hubschool.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.mentorship.MentorshipGoes;
import kz.tirek.hubschool.mentorship.MentorshipMoved;
import kz.tirek.hubschool.mentorship.MentorshipReinstated;

/// What happens to monitoring results when their mentorship changes: they stay with it, and it stays with them.
@ApplicationScoped
class MonitoringFollowing {

    private final MonitoringResults results;
    private final MonitoringRecords records;
    private final EntityManager entities;

    @Inject
    MonitoringFollowing(MonitoringResults results, MonitoringRecords records, EntityManager entities) {
        this.results = results;
        this.records = records;
        this.entities = entities;
    }

    void refuse(@Observes MentorshipGoes change) {
        long count = results.countOf(change.mentorship());
        if (count > 0) {
            throw MonitoringProblem.MENTORSHIP_HAS_RESULTS.refuse(count).with("monitoringResults", count);
        }
    }

    void refuse(@Observes MentorshipReinstated change) {
        if (change.successor() != null) {
            results.of(change.successor()).stream().findFirst().ifPresent(result -> {
                throw HubSchoolProblem.REORGANISATION_BUILT_UPON
                        .refuse(MonitoringRecords.RESOURCE, result.id())
                        .with("changed", List.of(result.id()));
            });
        }
    }

    /// The rows have followed already: what readers hold is renewed.
    void follow(@Observes MentorshipMoved change) {
        for (MonitoringResult result : results.of(change.mentorship())) {
            entities.refresh(result);
            entities.lock(result, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            records.recorded(result, "MOVED");
        }
    }
}
