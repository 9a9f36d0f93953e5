package kz.tirek.funding.courserun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All course runs this service knows of.
@ApplicationScoped
public class CourseRuns {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final EntityManager entities;
    private final TrainingFeed feed;

    @Inject
    CourseRuns(EntityManager entities, TrainingFeed feed) {
        this.entities = entities;
        this.feed = feed;
    }

    /// Looks in the feed for course runs, if one of them is not known yet.
    public void seek(List<UUID> ids) {
        if (ids.stream().anyMatch(id -> living(id).isEmpty())) {
            feed.catchUp();
        }
    }

    /// Refuses a course run that a body names at `pointer` and that is not there. Who asks has [sought][#seek] it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE or UNKNOWN_REFERENCE
    public void require(UUID id, String pointer) {
        if (living(id).isEmpty()) {
            throw feed.late(pointer, id);
        }
    }

    /// The attendance of a run as the owner knows it now; empty before anything was stated.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE, or UNKNOWN_REFERENCE where there is no such run
    public Optional<RunAttendance> attendance(UUID id) {
        if (!feed.catchUp()) {
            throw CommonProblem.REPLICA_LATE
                    .refuse(feed.feed(), id.toString(), String.valueOf(feed.replicatedThrough()))
                    .retryAfter(RETRY_AFTER_SECONDS);
        }
        CourseRun run =
                living(id).orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE.refuse("course-run", id.toString()));
        return Optional.ofNullable(run.attendance());
    }

    /// Read anew: the follower writes in a transaction of its own.
    private Optional<CourseRun> living(UUID id) {
        CourseRun run = entities.find(CourseRun.class, id);
        if (run != null) {
            entities.refresh(run);
        }
        return Optional.ofNullable(run).filter(found -> !found.isDeleted());
    }
}
