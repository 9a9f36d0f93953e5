package kz.tirek.training.courserun;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.training.KeptAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The erasure of speakers over HTTP. Agendas name them by plain texts, which no erasure of a teacher finds, and a
/// run that was held is not changed otherwise.
@Path("/api/v1/course-runs")
@Tag(name = "Course runs", description = "When and where courses are held")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SpeakerErasureResource {

    private final CourseRuns runs;
    private final KeptAnswers answers;
    private final Changes changes;
    private final Clock clock;

    @Inject
    SpeakerErasureResource(CourseRuns runs, KeptAnswers answers, Changes changes, Clock clock) {
        this.runs = runs;
        this.answers = answers;
        this.changes = changes;
        this.clock = clock;
    }

    @POST
    @Path("/erase-speaker")
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "eraseSpeaker",
            summary = "Erase a speaker from the agendas of all runs; it cannot be undone",
            description = "Of runs of every status, also of those that were held (Law 94-V, art. 25(2)(8)).")
    public ErasedSpeaker erase(SpeakerErasure order) {
        List<UUID> erased = new ArrayList<>();
        for (CourseRun run : runs.naming(order.speaker())) {
            if (run.forget(order.speaker(), clock.instant())) {
                runs.flush();
                changes.record(
                        "course-run",
                        run.id(),
                        "SPEAKER_ERASED",
                        CourseRunView.of(run).published());
                erased.add(run.id());
            }
        }
        answers.forget(erased);
        return new ErasedSpeaker(erased);
    }
}
