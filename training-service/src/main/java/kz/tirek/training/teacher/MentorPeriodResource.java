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

/// When a teacher mentors colleagues, over HTTP.
@Path("/api/v1/teachers/{id}/mentor-periods")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MentorPeriodResource {

    private final Teachers teachers;
    private final Careers careers;
    private final CareerRecords records;
    private final Registration registration;
    private final Precondition precondition;

    @Inject
    MentorPeriodResource(
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
    @Operation(operationId = "listMentorPeriods", summary = "List when a teacher mentored colleagues, oldest first")
    @Refuses("outside-territory")
    public Page<MentorPeriodView> list(@PathParam("id") UUID id) {
        return new Page<>(
                careers.mentoring(teachers.reachable(id).id()).periods().stream()
                        .map(MentorPeriodView::of)
                        .toList(),
                null);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createMentorPeriod",
            summary = "Record a time as a mentor",
            description = "Without a last day it lasts, and the teacher is shown as a mentor.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MentorPeriodView.class)))
    @Refuses({"outside-territory", "teacher-erased", "date-in-future", "dates-out-of-order", "career-periods-overlap"})
    public Response create(@PathParam("id") UUID id, MentorDetails stated) {
        Teacher teacher = teachers.changeable(id);
        MentorPeriod period = records.mentor(teacher, stated);
        registration.touched(teacher, "UPDATED");
        MentorPeriodView view = MentorPeriodView.of(period);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/mentor-periods/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{periodId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getMentorPeriod", summary = "Get a time as a mentor")
    @Refuses("outside-territory")
    public MentorPeriodView get(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId) {
        return MentorPeriodView.of(
                Careers.at(careers.mentoring(teachers.reachable(id).id()), periodId));
    }

    @PATCH
    @Path("/{periodId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "changeMentorPeriod", summary = "Correct a time as a mentor, or end it")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MentorDetails.class)))
    @Refuses({"outside-territory", "teacher-erased", "date-in-future", "dates-out-of-order", "career-periods-overlap"})
    public MentorPeriodView change(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId, MergePatch patch) {
        Teacher teacher = teachers.changeable(id);
        Timeline<MentorPeriod> timeline = careers.mentoring(teacher.id());
        MentorPeriod period = Careers.at(timeline, periodId);
        precondition.require(period.version());
        MentorDetails stated = patch.applyTo(MentorDetails.of(period), MentorDetails.class);
        records.correct(teacher, timeline, period, stated);
        registration.touched(teacher, "UPDATED");
        return MentorPeriodView.of(period);
    }
}
