package kz.tirek.hubschool.enrolment;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Pupils by grade and teachers of a school, year by year.
@Path("/api/v1/schools/{id}/enrolments")
@Tag(name = "School enrolments", description = "Pupils by grade and teachers, year by year")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrolmentResource {

    private static final String YEAR = "The calendar year in which the school year begins: 2025 is 2025/26";

    private final Schools schools;
    private final Enrolments enrolments;
    private final Counting counting;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    EnrolmentResource(
            Schools schools,
            Enrolments enrolments,
            Counting counting,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.schools = schools;
        this.enrolments = enrolments;
        this.counting = counting;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listSchoolEnrolments", summary = "List a school's years, the latest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<EnrolmentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        School school = schools.at(id);
        return listings.of(Enrolment.class)
                .where("e.school.id = :school", Map.of("school", school.id()))
                .sort(EnrolmentSort.SCHOOL_YEAR_DESC)
                .page(page, EnrolmentView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createSchoolEnrolment", summary = "Record what a school counts in a school year")
    @RolesAllowed({FUND_OFFICER, MINISTRY})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({"date-in-future", "school-closed", "grade-counted-twice", "enrolment-already-counted"})
    public Response create(@PathParam("id") UUID id, NewEnrolment enrolment) {
        EnrolmentView view = counting.create(schools.at(id), enrolment);
        return Response.created(URI.create("/api/v1/schools/" + id + "/enrolments/" + view.schoolYear()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{schoolYear}")
    @Transactional
    @Operation(operationId = "getSchoolEnrolment", summary = "Get what a school counts in a school year")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public EnrolmentView get(
            @PathParam("id") UUID id,
            @Parameter(description = YEAR, example = "2025") @PathParam("schoolYear") int schoolYear) {
        return EnrolmentView.of(enrolments.at(schools.at(id), schoolYear));
    }

    @GET
    @Path("{schoolYear}/history")
    @Transactional
    @Operation(
            operationId = "getSchoolEnrolmentHistory",
            summary = "Every change of what a school counts in a school year, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id,
            @Parameter(description = YEAR, example = "2025") @PathParam("schoolYear") int schoolYear,
            @BeanParam PageRequest page) {
        return changeLog.history(
                Counting.RESOURCE, enrolments.at(schools.at(id), schoolYear).id(), page);
    }

    @PUT
    @Path("{schoolYear}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "replaceSchoolEnrolment",
            summary = "Replace what a school counts in a school year",
            description = "The counts are a whole of their own: grades that are not named are gone.")
    @RolesAllowed({FUND_OFFICER, MINISTRY})
    @Refuses("grade-counted-twice")
    public EnrolmentView replace(
            @PathParam("id") UUID id,
            @Parameter(description = YEAR, example = "2025") @PathParam("schoolYear") int schoolYear,
            EnrolmentCounts counts) {
        return counting.replace(current(id, schoolYear), counts);
    }

    @DELETE
    @Path("{schoolYear}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteSchoolEnrolment", summary = "Take back a school year that was recorded by mistake")
    @RolesAllowed({FUND_OFFICER, MINISTRY})
    public void delete(
            @PathParam("id") UUID id,
            @Parameter(description = YEAR, example = "2025") @PathParam("schoolYear") int schoolYear) {
        counting.delete(current(id, schoolYear));
    }

    private Enrolment current(UUID id, int schoolYear) {
        Enrolment enrolment = enrolments.at(schools.at(id), schoolYear);
        precondition.require(enrolment.version());
        return enrolment;
    }
}
