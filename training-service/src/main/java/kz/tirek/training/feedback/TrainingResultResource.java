package kz.tirek.training.feedback;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.Dates;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.courserun.RunStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What came of a run over HTTP: indicators, measured when it was held.
@Path("/api/v1/course-runs/{id}/results")
@Tag(name = "Feedback", description = "What participants say after a run, and what came of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TrainingResultResource {

    private static final String TYPE = "training-result";

    private final TrainingResults results;
    private final CourseRuns runs;
    private final Dates dates;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    TrainingResultResource(
            TrainingResults results,
            CourseRuns runs,
            Dates dates,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.results = results;
        this.runs = runs;
        this.dates = dates;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listTrainingResults", summary = "List what came of a run, by indicator")
    public Page<TrainingResultView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return listings.of(TrainingResult.class)
                .where("e.courseRunId = :run", Map.of("run", runs.get(id).id()))
                .page(page, TrainingResultView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "createTrainingResult", summary = "Record what came of a run that was held")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TrainingResultView.class)))
    @Refuses({"run-not-held", "date-in-future", "dates-out-of-order"})
    public Response create(@PathParam("id") UUID id, NewTrainingResult stated) {
        CourseRun run = runs.get(id);
        if (run.status() != RunStatus.HELD) {
            throw TrainingProblem.RUN_NOT_HELD.refuse(run.status());
        }
        requireMeasured(run, stated);
        TrainingResult result = new TrainingResult(run.id(), stated, clock.instant());
        results.persist(result);
        TrainingResultView view = record(result, "CREATED");
        return Response.created(URI.create("/api/v1/course-runs/" + id + "/results/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{resultId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getTrainingResult", summary = "Get an indicator of what came of a run")
    public TrainingResultView get(@PathParam("id") UUID id, @PathParam("resultId") UUID resultId) {
        return TrainingResultView.of(results.get(id, resultId));
    }

    @PATCH
    @Path("/{resultId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "changeTrainingResult", summary = "Correct an indicator of what came of a run")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewTrainingResult.class)))
    @Refuses({"date-in-future", "dates-out-of-order"})
    public TrainingResultView change(@PathParam("id") UUID id, @PathParam("resultId") UUID resultId, MergePatch patch) {
        TrainingResult result = asKnown(id, resultId);
        NewTrainingResult stated = patch.applyTo(NewTrainingResult.of(result), NewTrainingResult.class);
        requireMeasured(runs.get(id), stated);
        result.change(stated);
        return record(result, "UPDATED");
    }

    @DELETE
    @Path("/{resultId}")
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "deleteTrainingResult", summary = "Delete an indicator recorded by mistake")
    public void delete(@PathParam("id") UUID id, @PathParam("resultId") UUID resultId) {
        results.delete(asKnown(id, resultId));
        results.flush();
        changes.record(TYPE, resultId, "DELETED", null);
    }

    @GET
    @Path("/{resultId}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getTrainingResultHistory", summary = "Every change of an indicator, who made it and when")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("resultId") UUID resultId, @BeanParam PageRequest page) {
        return log.history(TYPE, results.get(id, resultId).id(), page);
    }

    private TrainingResult asKnown(UUID run, UUID id) {
        TrainingResult result = results.get(run, id);
        precondition.require(result.version());
        return result;
    }

    private void requireMeasured(CourseRun run, NewTrainingResult stated) {
        dates.requirePast(stated.measuredOn(), "/measuredOn");
        Dates.requireOrder(run.until(), stated.measuredOn(), "/measuredOn");
    }

    private TrainingResultView record(TrainingResult result, String operation) {
        results.flush();
        TrainingResultView view = TrainingResultView.of(result);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
