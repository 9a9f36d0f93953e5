package kz.tirek.training.enrolment;

import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is done with all enrolments of a run at once.
@Path("/api/v1/course-runs")
@Tag(name = "Enrolments", description = "Who takes part in which course run")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunCompletionResource {

    private final Enrolments enrolments;
    private final Completions completions;
    private final Places places;
    private final CourseRuns runs;
    private final Teachers teachers;
    private final BulkUploads uploads;
    private final Precondition precondition;

    @Inject
    RunCompletionResource(
            Enrolments enrolments,
            Completions completions,
            Places places,
            CourseRuns runs,
            Teachers teachers,
            BulkUploads uploads,
            Precondition precondition) {
        this.enrolments = enrolments;
        this.completions = completions;
        this.places = places;
        this.runs = runs;
        this.teachers = teachers;
        this.uploads = uploads;
        this.precondition = precondition;
    }

    @POST
    @Path("/{id}/conclude")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "concludeCourseRun",
            summary = "Complete everybody who attended enough, and fail the rest",
            description =
                    "Of a run that was held, everybody approved. Who attended less than the course asks for fails, with the figures as the"
                            + " reason; an exception is made before, one by one. Applications nobody decided stay as they are.")
    @Refuses("run-not-held")
    public Conclusion conclude(
            @PathParam("id") UUID id,
            @Parameter(description = "Say what would happen, and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        CourseRun run = runs.locked(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        precondition.require(run.version());
        return completions.conclude(run, dryRun);
    }

    @POST
    @Path("/{id}/enrolments/import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "importEnrolments",
            summary = "Apply for the teachers of a file, all or none",
            description =
                    "Columns: teacherId, whenFull (WAIT or REFUSE, WAIT where it is left out). The rows take the free places in the order of"
                            + " the file; the rest waits.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = EnrolmentRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"run-takes-no-applications", "file-unreadable", "too-many-rows", "rows-refused"})
    public EnrolmentImport importFile(
            @PathParam("id") UUID id,
            @Parameter(description = "Say what would happen, and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File upload) {
        enrolments.lockImports();
        CourseRun run = runs.locked(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        if (run.status() != RunStatus.OPEN) {
            throw TrainingProblem.RUN_TAKES_NO_APPLICATIONS.refuse(run.status());
        }
        int free = run.capacity() - enrolments.taken(run);
        BulkResult result = uploads.runInBatches(
                upload,
                dryRun,
                EnrolmentRow.class,
                (row, checks) -> checks.on("/teacherId", () -> teachers.named(row.teacherId())),
                row -> apply(id, List.of(row)).getFirst(),
                rows -> apply(id, rows));
        return EnrolmentImport.of(result, free);
    }

    /// The run is read each time: entities are forgotten between rows.
    private List<UUID> apply(UUID run, List<EnrolmentRow> rows) {
        teachers.requireNamed(rows.stream().map(EnrolmentRow::teacherId).toList());
        return places.applyAll(runs.get(run), rows).stream()
                .map(EnrolmentView::id)
                .toList();
    }
}
