package kz.tirek.training.certificate;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.courserun.CourseRuns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The certificates of a run.
@Path("/api/v1/course-runs")
@Tag(name = "Certificates", description = "What says that somebody completed a course")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunCertificateResource {

    private final CourseRuns runs;
    private final Issuing issuing;

    @Inject
    RunCertificateResource(CourseRuns runs, Issuing issuing) {
        this.runs = runs;
        this.issuing = issuing;
    }

    @POST
    @Path("/{id}/certificates")
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "issueCourseRunCertificates",
            summary = "Issue certificates to all who completed a run, all or nothing",
            description = "Who has one already, a revoked one included, is reported and gets no second one.")
    @Refuses({"nobody-completed", "signatory-missing", "certificate-holder-erased", "series-full"})
    public RunCertificates issue(@PathParam("id") UUID id, NewRunCertificates stated) {
        UUID run = runs.locked(id).orElseThrow(CommonProblem.NOT_FOUND::refuse).id();
        return issuing.issue(run, stated);
    }
}
