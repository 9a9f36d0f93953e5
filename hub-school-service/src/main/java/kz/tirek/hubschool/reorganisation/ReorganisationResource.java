package kz.tirek.hubschool.reorganisation;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reorganisations of schools.
@Path("/api/v1/reorganisations")
@Tag(name = "Reorganisations", description = "Schools renamed, merged and split, without rewriting history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReorganisationResource {

    private final Reorganisations reorganisations;
    private final Reorganising reorganising;
    private final Rehearsal rehearsal;
    private final Undoing undoing;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    ReorganisationResource(
            Reorganisations reorganisations,
            Reorganising reorganising,
            Rehearsal rehearsal,
            Undoing undoing,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.reorganisations = reorganisations;
        this.reorganising = reorganising;
        this.rehearsal = rehearsal;
        this.undoing = undoing;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listReorganisations", summary = "List reorganisations")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<ReorganisationView> list(@BeanParam ReorganisationFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Reorganisation.class)).page(page, ReorganisationView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getReorganisation", summary = "Get a reorganisation")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ReorganisationView get(@PathParam("id") UUID id) {
        return ReorganisationView.of(reorganisations.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getReorganisationHistory", summary = "Every change of a reorganisation, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history(Reorganising.RESOURCE, reorganisations.at(id).id(), page);
    }

    @POST
    @Idempotent
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewReorganisation.class),
                            example = NewReorganisation.EXAMPLE))
    @Operation(
            operationId = "recordReorganisation",
            summary = "Record that a school was renamed, merged or split",
            description =
                    "Schools keep their ids: one that was merged goes on answering under its own, closed, and names its `successors`; these are also found by its names. "
                            + "Records that run on end the day before and go on at the successor where they can; what is dated before stays with the school it was made for. "
                            + "A body that names a merged school anywhere is refused with `school-closed` and its `successors`.")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ReorganisationView.class)))
    @Refuses({
        "unknown-reference",
        "named-twice",
        "name-unchanged",
        "school-closed",
        "date-in-future",
        "dates-out-of-order",
        "school-in-programme",
        "school-bin-taken",
        "school-identifier-taken",
        "school-still-mentored",
        "reorganisation-leaves-records"
    })
    public Response record(NewReorganisation reorganisation) {
        ReorganisationView view = reorganising.record(reorganisation);
        return Response.created(URI.create("/api/v1/reorganisations/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("preview")
    @Idempotent
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewReorganisation.class),
                            example = NewReorganisation.EXAMPLE))
    @Operation(
            operationId = "previewReorganisation",
            summary = "Say what a reorganisation would move or end, and what blocks it",
            description = "Takes the body of a reorganisation and changes nothing. "
                    + "Of a split it also lists the records a new school could take.")
    @RolesAllowed(FUND_OFFICER)
    public PreviewView preview(NewReorganisation reorganisation, @Context HttpHeaders headers) {
        return rehearsal.of(reorganisation, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @POST
    @Path("{id}/undo")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "undoReorganisation",
            summary = "Take a reorganisation back",
            description =
                    "Within its time (30 days from the day it was recorded; `undoUntil`), and only while nothing was built upon it: otherwise `changed` lists everything that was. "
                            + "Schools, names and records become what they were; a school it founded stays in the registry, closed.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "undo-time-over", "reorganisation-built-upon"})
    public ReorganisationView undo(@PathParam("id") UUID id, ReorganisationUndo undo) {
        Reorganisation reorganisation = reorganisations.lockedAt(id);
        precondition.require(reorganisation.version());
        return undoing.undo(reorganisation, undo.reason());
    }
}
