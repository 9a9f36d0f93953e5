package kz.tirek.training.internship;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Internships over HTTP. Coordinators of the teacher's and of the host's territory plan and accompany them; whether
/// one is completed or failed the fund decides.
@Path("/api/v1/internships")
@Tag(name = "Internships", description = "Supervised practice at a host")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InternshipResource {

    private final Practice practice;
    private final Listings listings;
    private final ChangeLog log;
    private final Caller caller;

    @Inject
    InternshipResource(Practice practice, Listings listings, ChangeLog log, Caller caller) {
        this.practice = practice;
        this.listings = listings;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listInternships", summary = "List internships")
    public Page<InternshipEntry> list(@BeanParam PageRequest page, @BeanParam InternshipFilter filter) {
        return filter.narrow(listings.of(Internship.class), caller).page(page, InternshipEntry::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createInternship",
            summary = "Plan an internship",
            description = "A coordinator acts where the teacher's or the host school lies in a territory of the token.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InternshipView.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "school-closed",
        "outside-territory",
        "teacher-erased",
        "internship-run-format",
        "internship-outside-run",
        "internship-not-enrolled",
        "internship-overlap",
        "internship-of-run-exists"
    })
    public Response create(NewInternship stated) {
        InternshipView view = practice.plan(stated);
        return Response.created(URI.create("/api/v1/internships/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getInternship", summary = "Get an internship with its plan and evaluations")
    @Refuses("outside-territory")
    public InternshipView get(@PathParam("id") UUID id) {
        return practice.view(practice.reachable(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "changeInternship",
            summary = "Change what is stated of an internship that has not ended",
            description = "The teacher stays. Tasks with a decision stay in the plan.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewInternship.class)))
    @Refuses({
        "outside-territory",
        "unknown-reference",
        "replica-late",
        "school-closed",
        "internship-run-format",
        "internship-outside-run",
        "internship-not-enrolled",
        "state-conflict",
        "internship-not-ready",
        "internship-overlap",
        "internship-of-run-exists",
        "internship-diary-outside",
        "internship-task-decided"
    })
    public InternshipView change(@PathParam("id") UUID id, MergePatch patch) {
        Internship internship = practice.writable(id);
        return practice.change(internship, patch.applyTo(NewInternship.of(internship), NewInternship.class));
    }

    @POST
    @Path("/{id}/start")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "startInternship",
            summary = "Record that it began; it needs a supervisor and a basis document")
    @Refuses({"outside-territory", "state-conflict", "internship-not-ready", "internship-not-begun"})
    public InternshipView start(@PathParam("id") UUID id) {
        return practice.act(id, "STARTED", internship -> internship.start(practice.today()));
    }

    @POST
    @Path("/{id}/complete")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "completeInternship",
            summary = "Complete it, so that its hours count",
            description =
                    "Needs both evaluations, a decision on every required task, and a diary that accounts for the share of"
                            + " the hours in `diaryHoursNeeded`.")
    @Refuses({"state-conflict", "internship-not-over", "internship-incomplete"})
    public InternshipView complete(@PathParam("id") UUID id) {
        return practice.act(id, "COMPLETED", practice::complete);
    }

    @POST
    @Path("/{id}/fail")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "failInternship", summary = "Record that it ended without success")
    @Refuses("state-conflict")
    public InternshipView fail(@PathParam("id") UUID id, InternshipReason why) {
        return practice.act(id, "FAILED", internship -> internship.fail(why.reason()));
    }

    @POST
    @Path("/{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "cancelInternship", summary = "Call it off")
    @Refuses({"outside-territory", "state-conflict"})
    public InternshipView cancel(@PathParam("id") UUID id, InternshipReason why) {
        return practice.act(id, "CANCELLED", internship -> internship.cancel(why.reason()));
    }

    @POST
    @Path("/{id}/erase-supervisor")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "eraseInternshipSupervisor",
            summary = "Erase who supervises it, or did; it cannot be undone",
            description =
                    "For supervisors named by a plain text, whom no erasure of a teacher finds; whatever the status."
                            + " The internship goes on and may be given another supervisor. Where nobody is named nothing changes.")
    public InternshipView eraseSupervisor(@PathParam("id") UUID id, SupervisorErasure order) {
        return practice.eraseSupervisor(practice.writable(id), order.basis());
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getInternshipHistory", summary = "Every change of an internship, who made it and when")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(Practice.TYPE, practice.reachable(id).id(), page);
    }
}
