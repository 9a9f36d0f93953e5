package kz.tirek.training.attendance;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.courserun.CourseRuns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The attendance of a run over HTTP. A coordinator states and reads that of teachers of the own territories, and all
/// of a run held in a school there.
@Path("/api/v1/course-runs/{id}/attendance")
@Tag(name = "Attendance", description = "Who was at which session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunAttendanceResource {

    private final Recording recording;
    private final FileRecording files;
    private final Entries entries;
    private final Book book;
    private final CourseRuns runs;
    private final Caller caller;
    private final ChangeLog log;

    @Inject
    RunAttendanceResource(
            Recording recording,
            FileRecording files,
            Entries entries,
            Book book,
            CourseRuns runs,
            Caller caller,
            ChangeLog log) {
        this.recording = recording;
        this.files = files;
        this.entries = entries;
        this.book = book;
        this.runs = runs;
        this.caller = caller;
        this.log = log;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "stateAttendance",
            summary = "State who was at sessions of a run; safe to send again, in any order, days later",
            description = """
                    Statements are kept for good. One that was kept before (same id, same content) changes nothing. Statements that \
                    differ about one person and one session are never overwritten: they are a conflict, listed for a decision, and the \
                    session counts as not attended until then. The same holds where a person is stated to have been at two sessions whose \
                    times overlap, also of different runs. An id that comes again with other content is kept as a statement of its own and \
                    reported.
                    A malformed batch is refused as a whole. Of a well-formed one the good statements are kept and the others are REFUSED, \
                    each with its reasons: unknown-session, session-not-begun, not-a-participant, outside-territory, stated-in-future, \
                    stated-long-ago. Those can be sent again.""")
    @Refuses({"run-takes-no-attendance", "attendance-of-no-participant", "concurrent-change"})
    public UploadOutcome state(@PathParam("id") UUID id, NewStatements batch) {
        return recording.take(id, batch.statements());
    }

    @POST
    @Path("/import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "importAttendance",
            summary = "State the attendance of a file, all rows or none; conflicts are kept and listed, not refused",
            description = "Columns: id, sessionId, teacherId, status, statedAt.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = NewStatement.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({
        "run-takes-no-attendance",
        "attendance-of-no-participant",
        "concurrent-change",
        "file-unreadable",
        "too-many-rows",
        "rows-refused"
    })
    public BulkResult importFile(
            @PathParam("id") UUID id,
            @Parameter(description = "Say what would happen, and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File upload) {
        return files.take(id, upload, dryRun);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listAttendance", summary = "List what counts about each person at each session of a run")
    public Page<AttendanceView> list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @BeanParam AttendanceFilter filter) {
        return entries.ofRun(runs.get(id).id(), filter, page);
    }

    @GET
    @Path("/summary")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "summariseAttendance",
            summary = "List how much of the run each participant attended, and whether it is enough")
    public Page<ParticipantAttendance> summary(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "Only those who attended enough, or too little", example = "false")
                    @QueryParam("enough")
                    @Nullable
                    Boolean enough,
            @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
                    @QueryParam("teacher")
                    @Nullable
                    UUID teacher) {
        return entries.participants(runs.get(id).id(), enough, teacher, page);
    }

    @GET
    @Path("/figures")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getAttendanceFigures",
            summary = "Get the attendance of a run in figures, without persons",
            description =
                    "For the ministry figures that would tell of fewer than five people are left out, and `suppressed` says so.")
    public AttendanceFigures figures(@PathParam("id") UUID id) {
        AttendanceFigures figures = book.figures(Set.of(runs.get(id).id())).getFirst();
        return caller.has(MINISTRY) && !caller.has(FUND_OFFICER) ? figures.withoutFew(book.attendees(id)) : figures;
    }

    @GET
    @Path("/statements")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "listAttendanceStatements",
            summary = "List everything stated about a run: who stated what, and when")
    public Page<StatementView> statements(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @BeanParam StatementFilter filter) {
        return entries.statements(runs.get(id).id(), filter, page);
    }

    @GET
    @Path("/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getAttendanceHistory",
            summary = "Every change of a run's attendance in figures, who made it and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(Reckoner.TYPE, runs.get(id).id(), page);
    }
}
