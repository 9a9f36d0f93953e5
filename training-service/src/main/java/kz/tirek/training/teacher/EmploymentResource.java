package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The schools at which a teacher works or worked, with the dates, over HTTP.
@Path("/api/v1/teachers/{id}/employments")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EmploymentResource {

    private final Teachers teachers;
    private final Careers careers;
    private final CareerRecords records;
    private final Registration registration;
    private final Precondition precondition;

    @Inject
    EmploymentResource(
            Teachers teachers,
            Careers careers,
            CareerRecords records,
            Registration registration,
            Precondition precondition) {
        this.teachers = teachers;
        this.careers = careers;
        this.records = records;
        this.registration = registration;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "listEmployments",
            summary = "List the schools at which a teacher works or worked, oldest first")
    @Refuses("outside-territory")
    public Page<EmploymentView> list(@PathParam("id") UUID id) {
        return new Page<>(
                careers.employments(teachers.reachable(id).id()).periods().stream()
                        .map(EmploymentView::of)
                        .toList(),
                null);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createEmployment",
            summary = "Record a time at a school",
            description =
                    "One without a last day is a move: it ends the present time the day before, and the teacher belongs to that school.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmploymentView.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "school-closed",
        "outside-territory",
        "teacher-erased",
        "date-in-future",
        "dates-out-of-order",
        "career-periods-overlap"
    })
    public Response create(@PathParam("id") UUID id, EmploymentDetails stated) {
        Teacher teacher = teachers.changeable(id);
        registration.requireReach(stated.schoolId());
        Employment period = records.employ(teacher, stated);
        registration.touched(teacher, "UPDATED");
        EmploymentView view = EmploymentView.of(period);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/employments/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{periodId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getEmployment", summary = "Get a time at a school")
    @Refuses("outside-territory")
    public EmploymentView get(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId) {
        return EmploymentView.of(
                Careers.at(careers.employments(teachers.reachable(id).id()), periodId));
    }

    @PATCH
    @Path("/{periodId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "changeEmployment", summary = "Correct a time at a school, or end it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EmploymentDetails.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "school-closed",
        "outside-territory",
        "teacher-erased",
        "date-in-future",
        "dates-out-of-order",
        "career-periods-overlap"
    })
    public EmploymentView change(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId, MergePatch patch) {
        Teacher teacher = teachers.changeable(id);
        Timeline<Employment> timeline = careers.employments(teacher.id());
        Employment period = Careers.at(timeline, periodId);
        precondition.require(period.version());
        EmploymentDetails stated = patch.applyTo(EmploymentDetails.of(period), EmploymentDetails.class);
        if (!stated.schoolId().equals(period.schoolId())) {
            registration.requireReach(stated.schoolId());
        }
        records.correct(teacher, timeline, period, stated);
        registration.touched(teacher, "UPDATED");
        return EmploymentView.of(period);
    }
}
