package kz.tirek.training.courserun;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A run for calendar applications.
@Path("/api/v1/course-runs")
@Tag(name = "Course runs", description = "When and where courses are held")
@RunOnVirtualThread
class CourseRunCalendarResource {

    private final CourseRuns runs;
    private final Calendars calendars;

    @Inject
    CourseRunCalendarResource(CourseRuns runs, Calendars calendars) {
        this.runs = runs;
        this.calendars = calendars;
    }

    @GET
    @Path("/{id}/calendar")
    @Produces(RunCalendar.MEDIA_TYPE)
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCourseRunCalendar",
            summary = "Get a run for calendar applications (RFC 5545)",
            description =
                    "Each session is an event; a run without sessions is one of whole days. A draft is TENTATIVE, a cancelled run CANCELLED.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = RunCalendar.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = RunCalendar.EXAMPLE))
    public String ofRun(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return calendars.of(runs.get(id), languages);
    }
}
