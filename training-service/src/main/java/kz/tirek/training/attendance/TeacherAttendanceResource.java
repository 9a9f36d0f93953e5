package kz.tirek.training.attendance;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

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
import java.util.UUID;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A teacher's own attendance over HTTP.
@Path("/api/v1/teachers/{id}/attendance")
@Tag(name = "Attendance", description = "Who was at which session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TeacherAttendanceResource {

    private final Entries entries;
    private final Teachers teachers;

    @Inject
    TeacherAttendanceResource(Entries entries, Teachers teachers) {
        this.entries = entries;
        this.teachers = teachers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listTeacherAttendance", summary = "List a teacher's attendance over all runs")
    @Refuses("outside-territory")
    public Page<AttendanceView> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "Id of a course run", example = "0198c5a0-0000-7000-8000-000000000003")
                    @QueryParam("courseRun")
                    @Nullable
                    UUID courseRun,
            @Parameter(description = "What counts", example = "PRESENT") @QueryParam("status") @Nullable
                    AttendanceStatus status) {
        return entries.ofTeacher(teachers.reachable(id).id(), courseRun, status, page);
    }
}
