package kz.tirek.hubschool.enrolment;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Counts of many schools at once.
@Path("/api/v1/schools/enrolments/import")
@Tag(name = "School enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrolmentImportResource {

    private final EnrolmentFile files;

    @Inject
    EnrolmentImportResource(EnrolmentFile files) {
        this.files = files;
    }

    @POST
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importSchoolEnrolments",
            summary = "Record the pupils by grade of a file",
            description =
                    "CSV (UTF-8) or XLSX; columns `school` (code or BIN), `schoolYear`, `grade`, `pupils`, and where known `classSets` and `teachers`. Grades the file does not name keep their counts. All rows are stored, or none; a school and year make one change.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = EnrolmentRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @RolesAllowed({FUND_OFFICER, MINISTRY})
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        return files.take(file, dryRun);
    }
}
