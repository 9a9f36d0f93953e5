package kz.tirek.training.enrolment;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.school.Reach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What enrolments say of a run: its places in numbers, and who takes part.
@Path("/api/v1/course-runs")
@Tag(name = "Enrolments", description = "Who takes part in which course run")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunEnrolmentResource {

    private final Enrolments enrolments;
    private final CourseRuns runs;
    private final Reach reach;
    private final Caller caller;
    private final Listings listings;

    @Inject
    RunEnrolmentResource(Enrolments enrolments, CourseRuns runs, Reach reach, Caller caller, Listings listings) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.runs = runs;
        this.reach = reach;
        this.listings = listings;
    }

    @GET
    @Path("/{id}/places")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCourseRunPlaces",
            summary = "Get the places of a run in numbers",
            description =
                    "For the ministry numbers that would tell of fewer than five people are left out, and `suppressed` says so.")
    public PlacesView places(@PathParam("id") UUID id) {
        CourseRun run = runs.get(id);
        Map<EnrolmentStatus, Long> counts = enrolments.counts(id);
        return caller.has(MINISTRY) && !caller.has(FUND_OFFICER)
                ? PlacesView.withoutFew(run, counts)
                : PlacesView.of(run, counts);
    }

    @GET
    @Path("/{id}/participants")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "listParticipants", summary = "List who takes part in a run, or would like to")
    public Page<Participant> participants(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "Where the enrolment stands", example = "APPROVED") @QueryParam("status") @Nullable
                    EnrolmentStatus status) {
        return reach.within(listings.of(Enrolment.class), null)
                .where("e.courseRunId = :run", Map.of("run", runs.get(id).id()))
                .whereIf(status, "e.status = :status", "status")
                .fetching("join fetch e.teacher")
                .page(page, Participant::of);
    }
}
