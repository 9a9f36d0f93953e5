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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.course.Courses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The feedback of a course's runs over HTTP.
@Path("/api/v1/courses/{id}/feedback")
@Tag(name = "Feedback", description = "What participants say after a run, and what came of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CourseFeedbackResource {

    private final Courses courses;
    private final Figures figures;

    @Inject
    CourseFeedbackResource(Courses courses, Figures figures) {
        this.courses = courses;
        this.figures = figures;
    }

    @GET
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCourseFeedback",
            summary = "Get the feedback of a course's runs in figures",
            description = "What fewer than 5 answered in a run is in no figure of several runs.")
    public FeedbackFigures course(
            @PathParam("id") UUID id,
            @Parameter(description = "Runs that end on this day or later", example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Runs that end on this day or earlier", example = "2026-12-31")
                    @QueryParam("until")
                    @Nullable
                    LocalDate until) {
        if (courses.findByIdOptional(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return figures.of(Scope.COURSE, id, from, until);
    }
}
