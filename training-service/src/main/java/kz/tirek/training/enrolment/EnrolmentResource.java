package kz.tirek.training.enrolment;

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
import java.util.UUID;
import java.util.function.BiFunction;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.school.Reach;
import kz.tirek.training.teacher.Teacher;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Enrolments over HTTP. Every write locks the run first. A coordinator applies and withdraws for
/// teachers of the territories of the token; the fund decides.
@Path("/api/v1/enrolments")
@Tag(name = "Enrolments", description = "Who takes part in which course run")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EnrolmentResource {

    private final Enrolments enrolments;
    private final Places places;
    private final CourseRuns runs;
    private final Teachers teachers;
    private final Completions completions;
    private final Reach reach;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;

    @Inject
    EnrolmentResource(
            Enrolments enrolments,
            Places places,
            CourseRuns runs,
            Teachers teachers,
            Completions completions,
            Reach reach,
            Listings listings,
            ChangeLog log,
            Precondition precondition) {
        this.enrolments = enrolments;
        this.places = places;
        this.runs = runs;
        this.teachers = teachers;
        this.completions = completions;
        this.reach = reach;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listEnrolments", summary = "List enrolments")
    public Page<EnrolmentView> list(@BeanParam PageRequest page, @BeanParam EnrolmentFilter filter) {
        return filter.narrow(reach.within(listings.of(Enrolment.class), filter.territory))
                .page(page, EnrolmentView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createEnrolment",
            summary = "Apply for a place in a course run",
            description =
                    "With a free place the enrolment is APPLIED and holds the place; otherwise it is WAITLISTED, or refused as"
                            + " run-full if the application says so. The teacher has completed the course's prerequisites, and has no"
                            + " place in another run at the same time: by the sessions, or by the days where a run held in person has"
                            + " none.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "teacher-erased",
        "run-takes-no-applications",
        "prerequisites-missing",
        "enrolment-clash",
        "run-full",
        "already-enrolled"
    })
    public Response create(NewEnrolment stated) {
        Teacher teacher = teachers.named(stated.teacherId());
        CourseRun run = runs.locked(stated.courseRunId())
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("courseRun", stated.courseRunId())
                        .at("/courseRunId"));
        EnrolmentView view = places.apply(run, teacher.id(), stated.whenFull());
        return Response.created(URI.create("/api/v1/enrolments/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getEnrolment", summary = "Get an enrolment")
    @Refuses("outside-territory")
    public EnrolmentView get(@PathParam("id") UUID id) {
        return EnrolmentView.of(reachable(id));
    }

    @POST
    @Path("/{id}/approve")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "approveEnrolment", summary = "Approve; who waits needs a free place")
    @Refuses({"state-conflict", "teacher-erased", "prerequisites-missing", "enrolment-clash", "run-full"})
    public EnrolmentView approve(@PathParam("id") UUID id) {
        return act(id, places::approve);
    }

    @POST
    @Path("/{id}/reject")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "rejectEnrolment", summary = "Reject; the place goes to whoever has waited longest")
    @Refuses("state-conflict")
    public EnrolmentView reject(@PathParam("id") UUID id, Reason why) {
        return act(id, (run, enrolment) -> places.reject(run, enrolment, why.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "withdrawEnrolment", summary = "Withdraw; the place goes to whoever has waited longest")
    @Refuses({"outside-territory", "state-conflict"})
    public EnrolmentView withdraw(@PathParam("id") UUID id, Reason why) {
        return act(id, (run, enrolment) -> places.withdraw(run, enrolment, why.reason()));
    }

    @POST
    @Path("/{id}/waitlist")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "waitlistEnrolment",
            summary = "Give the place to whoever has waited longest, and wait instead")
    @Refuses({"state-conflict", "nobody-waits"})
    public EnrolmentView waitlist(@PathParam("id") UUID id) {
        return act(id, places::waitlist);
    }

    @POST
    @Path("/{id}/complete")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "completeEnrolment",
            summary = "Record that the teacher took part to the end of a run that was held",
            description = "Where the run has sessions, as much of them was attended as the course asks for.")
    @Refuses({"state-conflict", "run-not-held", "attendance-too-low"})
    public EnrolmentView complete(@PathParam("id") UUID id) {
        return act(id, completions::complete);
    }

    @POST
    @Path("/{id}/complete-by-exception")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "completeEnrolmentByException",
            summary = "Record completion although less was attended than the course asks for",
            description = "The reason is kept with the enrolment.")
    @Refuses({"state-conflict", "run-not-held"})
    public EnrolmentView completeByException(@PathParam("id") UUID id, Reason why) {
        return act(id, (run, enrolment) -> completions.completeByException(run, enrolment, why.reason()));
    }

    @POST
    @Path("/{id}/fail")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "failEnrolment",
            summary = "Record that the teacher did not reach the end of a run that was held")
    @Refuses({"state-conflict", "run-not-held"})
    public EnrolmentView fail(@PathParam("id") UUID id, Reason why) {
        return act(id, (run, enrolment) -> completions.fail(run, enrolment, why.reason()));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getEnrolmentHistory", summary = "Every change of an enrolment, who made it and when")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history("enrolment", reachable(id).id(), page);
    }

    private EnrolmentView act(UUID id, BiFunction<CourseRun, Enrolment, EnrolmentView> action) {
        CourseRun run = runs.locked(enrolments.runOf(id)).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        Enrolment enrolment = reachable(id);
        precondition.require(enrolment.version());
        return action.apply(run, enrolment);
    }

    private Enrolment reachable(UUID id) {
        Enrolment enrolment = enrolments.get(id);
        teachers.reachable(enrolment.teacherId());
        return enrolment;
    }
}
