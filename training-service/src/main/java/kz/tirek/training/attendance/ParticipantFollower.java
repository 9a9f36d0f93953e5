package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/// Publishes the attendance of a run again when others take part in it: the figures count participants.
@ApplicationScoped
class ParticipantFollower {

    private final Database database;
    private final Reckoner reckoner;

    @Inject
    ParticipantFollower(Database database, Reckoner reckoner) {
        this.database = database;
        this.reckoner = reckoner;
    }

    void follow(@Observes ParticipantsChanged change) {
        boolean begun = database.rows(
                        "select exists (select from attendance where course_run_id = ?)",
                        row -> row.getBoolean(1),
                        change.courseRunId())
                .getFirst();
        if (begun) {
            reckoner.record(List.of(change.courseRunId()));
        }
    }
}
