package kz.tirek.training.priorlearning;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The prior learning of a teacher over HTTP.
@Path("/api/v1/teachers/{id}/prior-learning")
@Tag(name = "Prior learning", description = "What teachers learned elsewhere, recognised in place of courses")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PriorLearningResource {

    private final Recognition recognition;
    private final Teachers teachers;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;

    @Inject
    PriorLearningResource(
            Recognition recognition, Teachers teachers, Listings listings, ChangeLog log, Precondition precondition) {
        this.recognition = recognition;
        this.teachers = teachers;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "listPriorLearning",
            summary = "List the prior learning of a teacher, last completed first")
    @Refuses("outside-territory")
    public Page<PriorLearningView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return listings.of(PriorLearning.class)
                .where(
                        "e.teacherId = :teacher",
                        Map.of("teacher", teachers.reachable(id).id()))
                .sort(PriorLearningSort.COMPLETED_DESC)
                .page(page, PriorLearningView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "recognisePriorLearning",
            summary = "Recognise what a teacher learned elsewhere",
            description = "It stands in for a course that has to come before others. No report, certificate or training"
                    + " need follows from it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriorLearningView.class)))
    @Refuses({
        "outside-territory",
        "teacher-erased",
        "unknown-reference",
        "date-in-future",
        "dates-out-of-order",
        "prior-learning-recognised"
    })
    public Response create(@PathParam("id") UUID id, NewPriorLearning stated) {
        PriorLearningView view = recognition.recognise(teachers.changeable(id).id(), stated);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/prior-learning/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{learningId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getPriorLearning", summary = "Get what was recognised of a teacher's prior learning")
    @Refuses("outside-territory")
    public PriorLearningView get(@PathParam("id") UUID id, @PathParam("learningId") UUID learningId) {
        return PriorLearningView.of(recognition.get(teachers.reachable(id).id(), learningId));
    }

    @POST
    @Path("/{learningId}/revoke")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "revokePriorLearning",
            summary = "Recognise prior learning no longer",
            description = "It stays on record. Places in runs that were approved stay approved.")
    @Refuses({"outside-territory", "teacher-erased", "state-conflict"})
    public PriorLearningView revoke(
            @PathParam("id") UUID id, @PathParam("learningId") UUID learningId, Revocation stated) {
        PriorLearning learning = recognition.get(teachers.changeable(id).id(), learningId);
        precondition.require(learning.version());
        return recognition.revoke(learning, stated.reason());
    }

    @GET
    @Path("/{learningId}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getPriorLearningHistory",
            summary = "Every change of recognised prior learning, who made it and when; without texts that may name"
                    + " the person")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("learningId") UUID learningId, @BeanParam PageRequest page) {
        return log.history(
                Recognition.TYPE,
                recognition.get(teachers.reachable(id).id(), learningId).id(),
                page);
    }
}
