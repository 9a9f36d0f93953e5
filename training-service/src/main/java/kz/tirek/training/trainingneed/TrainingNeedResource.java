package kz.tirek.training.trainingneed;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Training needs over HTTP: the list for those who may see persons, figures for everybody. A coordinator sees the
/// teachers of schools in the territories of the token.
///
/// Any day costs the database a few milliseconds: lists are read in the order of due days, figures are added up
/// ([NeedTally]). It costs more to list a past day from the latest due day backwards, and to tell how many of a
/// past day were due by another one.
@Path("/api/v1/training-needs")
@Tag(name = "Training needs", description = "Who is due for training, and how far it reaches")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TrainingNeedResource {

    private static final String FEW =
            "For the ministry figures that would tell of fewer than five people are left out, and `suppressed` says so.";

    private final Needs needs;
    private final Completeness completeness;

    @Inject
    TrainingNeedResource(Needs needs, Completeness completeness) {
        this.needs = needs;
        this.completeness = completeness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "listTrainingNeeds",
            summary = "List when each teacher is due for training",
            description = "Everybody is due once the months of the rule in force have passed since the last course or"
                    + " internship completed; who was never trained, since the first day at a school (Law on Teacher"
                    + " Status, arts. 7 and 15).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = Completeness.HEADER,
                            description = Completeness.MEANING,
                            schema = @Schema(type = SchemaType.BOOLEAN)))
    public Page<TrainingNeedView> list(@BeanParam PageRequest page, @BeanParam NeedFilter filter) {
        completeness.tell();
        return needs.list(page, filter);
    }

    @GET
    @Path("/by-school")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "listTrainingNeedsBySchool",
            summary = "How many teachers of each school are due",
            description = FEW)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = Completeness.HEADER,
                            description = Completeness.MEANING,
                            schema = @Schema(type = SchemaType.BOOLEAN)))
    public Page<SchoolNeedsView> bySchool(
            @BeanParam PageRequest page,
            @BeanParam NeedDay day,
            @Parameter(description = "Until when somebody counts as due; `asOf` if missing", example = "2026-12-31")
                    @QueryParam("dueBy")
                    @Nullable
                    LocalDate dueBy) {
        completeness.tell();
        return needs.bySchool(page, day, dueBy);
    }

    @GET
    @Path("/by-subject")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getTrainingNeedsBySubject",
            summary = "How many teachers of each subject are due",
            description = FEW)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = Completeness.HEADER,
                            description = Completeness.MEANING,
                            schema = @Schema(type = SchemaType.BOOLEAN)))
    public SubjectNeedsView bySubject(
            @BeanParam NeedDay day,
            @Parameter(description = "Until when somebody counts as due; `asOf` if missing", example = "2026-12-31")
                    @QueryParam("dueBy")
                    @Nullable
                    LocalDate dueBy) {
        completeness.tell();
        return needs.bySubject(day, dueBy);
    }

    @GET
    @Path("/by-territory")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getTrainingNeedsByTerritory",
            summary = "How many teachers are due in a territory and right below it",
            description = "By region for the whole country. A past day is told as quickly as today, but takes longer"
                    + " together with another day `dueBy`. " + FEW)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = Completeness.HEADER,
                            description = Completeness.MEANING,
                            schema = @Schema(type = SchemaType.BOOLEAN)))
    public TerritoryNeedsView byTerritory(
            @BeanParam NeedDay day,
            @Parameter(description = "Until when somebody counts as due; `asOf` if missing", example = "2026-12-31")
                    @QueryParam("dueBy")
                    @Nullable
                    LocalDate dueBy) {
        completeness.tell();
        return needs.byTerritory(day, dueBy);
    }
}
