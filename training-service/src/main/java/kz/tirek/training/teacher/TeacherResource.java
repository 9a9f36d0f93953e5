package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.school.Reach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Teachers over HTTP. A coordinator sees and writes those of schools in the territories of the token.
@Path("/api/v1/teachers")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TeacherResource {

    private final Teachers teachers;
    private final TeacherWords words;
    private final Registration registration;
    private final TeacherIins iins;
    private final Reach reach;
    private final BulkUploads uploads;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;

    @Inject
    TeacherResource(
            Teachers teachers,
            TeacherWords words,
            Registration registration,
            TeacherIins iins,
            Reach reach,
            BulkUploads uploads,
            Listings listings,
            ChangeLog log,
            Precondition precondition) {
        this.teachers = teachers;
        this.words = words;
        this.registration = registration;
        this.iins = iins;
        this.reach = reach;
        this.uploads = uploads;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "listTeachers", summary = "List teachers; identification numbers are in no list")
    public Page<TeacherEntry> list(@BeanParam PageRequest page, @BeanParam TeacherFilter filter) {
        return filter.narrow(reach.within(listings.of(Teacher.class), filter.territory), words)
                .page(page, TeacherEntry::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "createTeacher", summary = "Register a teacher")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TeacherView.class)))
    @Refuses({"unknown-reference", "replica-late", "school-closed", "outside-territory", "date-in-future", "iin-taken"})
    public Response create(NewTeacher stated) {
        TeacherView view = registration.register(stated);
        return Response.created(URI.create("/api/v1/teachers/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("/import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "importTeachers",
            summary = "Register the teachers of a file, all or none",
            description =
                    "Columns: familyName, givenName, patronymic, latinName, schoolCode, subjects (separated by semicolons),"
                            + " position, employedSince, category, categorySince, iin.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = TeacherRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @Parameter(description = "Say what would happen, and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File upload) {
        return uploads.runInBatches(
                upload,
                dryRun,
                TeacherRow.class,
                registration::check,
                row -> registration.registerAll(List.of(row)).getFirst(),
                registration::registerAll);
    }

    @POST
    @Path("/search")
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "searchTeachers",
            summary = "Find the teacher who has an IIN; the number travels in the body only")
    public Page<TeacherEntry> search(SoughtIin stated) {
        return reach.within(listings.of(Teacher.class), null)
                .whereIf(
                        iins.hash(stated.iin()),
                        "e.id in (select i.teacherId from TeacherIin i where i.hash = :hash and i.replacedAt is null)",
                        "hash")
                .page(new PageRequest(1, null), TeacherEntry::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getTeacher", summary = "Get a teacher, with the IIN masked")
    @Refuses("outside-territory")
    public TeacherView get(@PathParam("id") UUID id) {
        return registration.view(teachers.reachable(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "changeTeacher",
            summary = "Change what is stated of a teacher, the school included",
            description =
                    "Another school is a move as of today; another category since a later day is an award. Dates and documents"
                            + " of both are kept under /employments and /categories.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TeacherDetails.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "school-closed",
        "outside-territory",
        "teacher-erased",
        "date-in-future",
        "career-periods-overlap"
    })
    public TeacherView change(@PathParam("id") UUID id, MergePatch patch) {
        Teacher teacher = teachers.changeable(id);
        precondition.require(teacher.version());
        return registration.change(teacher, patch.applyTo(TeacherDetails.of(teacher), TeacherDetails.class));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getTeacherHistory",
            summary = "Every change of a teacher, who made it and when; without name and number")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history("teacher", teachers.reachable(id).id(), page);
    }
}
