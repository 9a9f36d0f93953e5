package kz.tirek.training.cascade;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Cascades over HTTP. A coordinator acts where the hub, the host school or the school of somebody who took part is
/// in the territories of the token.
@Path("/api/v1/cascades")
@Tag(name = "Cascades", description = "Knowledge passed on, from generation to generation")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CascadeResource {

    private static final String FEW =
            "For the ministry numbers of fewer than five teachers are left out, and `suppressed` says so.";

    private final Cascades cascades;
    private final CascadeRecords records;
    private final Reaching reaching;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Dates dates;
    private final Caller caller;

    @Inject
    CascadeResource(
            Cascades cascades,
            CascadeRecords records,
            Reaching reaching,
            Listings listings,
            ChangeLog log,
            Precondition precondition,
            Dates dates,
            Caller caller) {
        this.cascades = cascades;
        this.records = records;
        this.reaching = reaching;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
        this.dates = dates;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listCascades", summary = "List cascades")
    public Page<CascadeEntry> list(@BeanParam PageRequest page, @BeanParam CascadeFilter filter) {
        return filter.narrow(
                        listings.of(CascadeTraining.class), caller.isHeldToTerritories() ? caller.territories() : null)
                .page(page, CascadeEntry::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createCascade",
            summary = "Record that a teacher passed on what he learned",
            description =
                    "In any order: generations of all cascades of the hub are derived anew. What does not count yet,"
                            + " because the trainer's own training or a mentorship is not recorded, counts once it is.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CascadeView.class)))
    @Refuses({"unknown-reference", "replica-late", "outside-territory", "date-in-future", "cascade-trainer-takes-part"})
    public Response create(NewCascade stated) {
        CascadeView view = shown(records.create(stated));
        return Response.created(URI.create("/api/v1/cascades/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/reach")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCascadeReach",
            summary = "Schools and teachers reached by a day, by generation and region",
            description = FEW)
    public ReachView reach(
            @Parameter(
                            description = "Id of the hub school; all if missing",
                            example = "0198c5a0-0000-7000-8000-000000000030")
                    @QueryParam("hubSchool")
                    @Nullable
                    UUID hubSchool,
            @Parameter(description = "The day; today if missing", example = "2026-09-01") @QueryParam("asOf") @Nullable
                    LocalDate asOf) {
        return reaching.of(hubSchool, day(asOf), seesNoPersons());
    }

    @GET
    @Path("/reach/by-hub")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "listCascadeReachByHub",
            summary = "List the hub schools with what their cascades reached by a day",
            description = FEW)
    public Page<HubReachView> reachByHub(
            @BeanParam PageRequest page,
            @Parameter(description = "The day; today if missing", example = "2026-09-01") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "KATO code; hub schools in it", example = "273600000")
                    @QueryParam("territory")
                    @Kato
                    @Nullable
                    String territory) {
        return reaching.byHub(page, day(asOf), territory, seesNoPersons());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getCascade", summary = "Get a cascade with those who took part")
    @Refuses("outside-territory")
    public CascadeView get(@PathParam("id") UUID id) {
        return shown(reachable(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "correctCascade",
            summary = "Correct what is stated of a cascade",
            description = "Participants are replaced as a whole. What follows is derived anew.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewCascade.class)))
    @Refuses({
        "state-conflict",
        "unknown-reference",
        "replica-late",
        "outside-territory",
        "date-in-future",
        "cascade-trainer-takes-part"
    })
    public CascadeView correct(@PathParam("id") UUID id, MergePatch patch) {
        CascadeTraining cascade = writable(id);
        return shown(records.correct(cascade, patch.applyTo(NewCascade.of(cascade), NewCascade.class)));
    }

    @POST
    @Path("/{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "cancelCascade", summary = "Cancel a cascade that was recorded by mistake")
    @Refuses({"state-conflict", "outside-territory"})
    public CascadeView cancel(@PathParam("id") UUID id, Cancellation why) {
        return shown(records.cancel(writable(id), why.reason()));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getCascadeHistory",
            summary = "Every change of a cascade, who made it and when; without those who took part")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(CascadeRecords.RESOURCE, reachable(id).id(), page);
    }

    private CascadeTraining reachable(UUID id) {
        CascadeTraining cascade = cascades.get(id);
        caller.requireTerritory(cascade.territories());
        return cascade;
    }

    private CascadeTraining writable(UUID id) {
        CascadeTraining cascade = cascades.get(id);
        precondition.require(cascade.version());
        caller.requireTerritory(cascade.territories());
        return cascade;
    }

    private CascadeView shown(CascadeTraining cascade) {
        return CascadeView.of(cascade, caller.has(FUND_OFFICER) || caller.has(COORDINATOR));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? dates.today() : asOf;
    }

    private boolean seesNoPersons() {
        return caller.has(MINISTRY) && !caller.has(FUND_OFFICER);
    }
}
