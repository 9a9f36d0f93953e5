package kz.tirek.hubschool.school;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The registry of schools.
@Path("/api/v1/schools")
@Tag(name = "Schools", description = "The registry of schools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SchoolResource {

    private final Schools schools;
    private final UnderfilledPeriods periods;
    private final SchoolRegister register;
    private final FormerNames formerNames;
    private final BulkUploads uploads;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    SchoolResource(
            Schools schools,
            UnderfilledPeriods periods,
            SchoolRegister register,
            FormerNames formerNames,
            BulkUploads uploads,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.schools = schools;
        this.periods = periods;
        this.register = register;
        this.formerNames = formerNames;
        this.uploads = uploads;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, GeoJson.MEDIA_TYPE})
    @Operation(
            operationId = "listSchools",
            summary = "List schools",
            description =
                    "As GeoJSON (RFC 7946) with `Accept: application/geo+json`: paged as JSON is; a school whose place is not known is a feature without geometry.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<SchoolView> list(@BeanParam SchoolFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(School.class)).page(page, SchoolView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getSchool",
            summary = "Get a school",
            description =
                    "A school that was merged or split goes on answering here, closed, with its `successors`; who stands in for it has it in `predecessors` and is found by its names.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public SchoolView get(@PathParam("id") UUID id) {
        return SchoolView.of(schools.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getSchoolHistory", summary = "Every change of a school, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history("school", schools.at(id).id(), page);
    }

    @GET
    @Path("{id}/names")
    @Transactional
    @Operation(
            operationId = "listSchoolNames",
            summary = "The names a school has had, oldest first, the present one last",
            description =
                    "Names given by a reorganisation, with their days. A patch of the name corrects the present one.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<SchoolNameView> names(@PathParam("id") UUID id) {
        return new Page<>(formerNames.views(schools.at(id)), null);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createSchool", summary = "Register a school")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @Refuses({"unknown-reference", "territory-vanished", "school-bin-taken", "school-identifier-taken", "date-in-future"
    })
    public Response create(NewSchool school) {
        SchoolView view = register.register(school);
        return Response.created(URI.create("/api/v1/schools/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importSchools",
            summary = "Register the schools of a file",
            description =
                    "CSV (UTF-8) or XLSX; columns are named as the fields of a school (`name.kk`, `territory`, `location.lat` …), "
                            + "languages and identifiers (`NOBD:27-0045-118`) are separated by semicolons. All rows are registered, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = SchoolRow.EXAMPLE),
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
        return uploads.runInBatches(
                file,
                dryRun,
                SchoolRow.class,
                (row, checks) -> register.check(row.school(), null, "", checks),
                row -> register.register(row.school()).id(),
                rows -> register.registerAll(
                        rows.stream().map(SchoolRow::school).toList()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewSchool.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchSchool",
            summary = "Change facts of a school",
            description =
                    "A school that stops being underfilled keeps the mentorships it has and gets no new ones. An `underfilledStatus` of null ends the status today; one that is given assigns it, or corrects the one that lasts.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({
        "unknown-reference",
        "territory-vanished",
        "school-bin-taken",
        "school-identifier-taken",
        "school-closed",
        "date-in-future",
        "underfilled-periods-overlap"
    })
    public SchoolView patch(@PathParam("id") UUID id, MergePatch patch) {
        School school = schools.at(id);
        precondition.require(school.version());
        return register.describe(school, patch.applyTo(NewSchool.of(school), NewSchool.class));
    }

    @GET
    @Path("{id}/underfilled-periods")
    @Transactional
    @Operation(
            operationId = "listUnderfilledPeriods",
            summary = "When a school had the status of an underfilled one, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<UnderfilledPeriodView> underfilledPeriods(@PathParam("id") UUID id) {
        return new Page<>(
                periods.of(schools.at(id)).stream()
                        .map(UnderfilledPeriodView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/assign-underfilled-status")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "assignUnderfilledStatus",
            summary = "Record that a school was assigned the status of an underfilled one",
            description = "Dated, with its document; after the last day of every earlier period.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "school-closed", "date-in-future", "underfilled-periods-overlap"})
    public SchoolView assignUnderfilledStatus(@PathParam("id") UUID id, UnderfilledStatus status) {
        School school = schools.lockedAt(id);
        precondition.require(school.version());
        return register.assignUnderfilledStatus(school, status);
    }

    @POST
    @Path("{id}/end-underfilled-status")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "endUnderfilledStatus",
            summary = "Record that a school lost the status of an underfilled one",
            description = "The school keeps the mentorships it has and gets no new ones.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public SchoolView endUnderfilledStatus(@PathParam("id") UUID id, UnderfilledEnd end) {
        School school = schools.lockedAt(id);
        precondition.require(school.version());
        return register.endUnderfilledStatus(school, end);
    }

    @POST
    @Path("{id}/close")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "closeSchool",
            summary = "Record that a school was closed",
            description = "A hub school leaves the programme first, and mentorships of the school end first.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "school-in-programme", "school-still-mentored"})
    public SchoolView close(@PathParam("id") UUID id, SchoolClosure closure) {
        School school = schools.lockedAt(id);
        precondition.require(school.version());
        return register.close(school, closure);
    }
}
