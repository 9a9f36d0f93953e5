package kz.tirek.hubschool.eschool.remoteclass;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
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
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Remote classes.
@Path("/api/v1/remote-classes")
@Tag(name = "E-school", description = "Subjects without a teacher, remote classes, digital resources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RemoteClassResource {

    private final RemoteClasses classes;
    private final RemoteTeaching teaching;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final Dates dates;
    private final ChangeLog changeLog;

    @Inject
    RemoteClassResource(
            RemoteClasses classes,
            RemoteTeaching teaching,
            Listings listings,
            Precondition precondition,
            Caller caller,
            Dates dates,
            ChangeLog changeLog) {
        this.classes = classes;
        this.teaching = teaching;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.dates = dates;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listRemoteClasses", summary = "List remote classes")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<RemoteClassView> list(@BeanParam RemoteClassFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(RemoteClass.class), dates.today()).page(page, RemoteClassView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getRemoteClass", summary = "Get a remote class")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public RemoteClassView get(@PathParam("id") UUID id) {
        return RemoteClassView.of(classes.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getRemoteClassHistory",
            summary = "Every change of a remote class, oldest first; also of one that was taken back")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(RemoteTeaching.RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "beginRemoteClass",
            summary = "Begin a remote class",
            description =
                    "By a hub school in the programme or by an organisation. On no day do classes teach more hours of a"
                            + " gap than it has; a gap may be covered in part.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = RemoteClassView.class)))
    @Refuses({
        "provider-misstated",
        "unknown-reference",
        "teaching-gap-named-twice",
        "outside-territory",
        "bin-of-foreign-organisation",
        "other-subject-misstated",
        "dates-out-of-order",
        "timetable-overlaps",
        "hub-school-not-live",
        "remote-class-does-not-fit",
        "teaches-itself",
        "teaching-gap-overcovered"
    })
    public Response begin(NewRemoteClass remote) {
        RemoteClassView view = teaching.begin(remote);
        return Response.created(URI.create("/api/v1/remote-classes/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RemoteClassTerms.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchRemoteClass",
            summary = "Change the teacher, timetable, dates or gaps of a remote class",
            description =
                    "To teach a school no longer, give its gap an `until`: leaving it out says that it never was taught.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "unknown-reference",
        "teaching-gap-named-twice",
        "dates-out-of-order",
        "timetable-overlaps",
        "hub-school-not-live",
        "remote-class-does-not-fit",
        "teaches-itself",
        "teaching-gap-overcovered"
    })
    public RemoteClassView patch(@PathParam("id") UUID id, MergePatch patch) {
        RemoteClass remote = writable(id);
        return teaching.agree(remote, patch.applyTo(RemoteClassTerms.of(remote), RemoteClassTerms.class));
    }

    @POST
    @Path("{id}/end")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "endRemoteClass", summary = "Record that a remote class ended")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order"})
    public RemoteClassView end(@PathParam("id") UUID id, RemoteClassEnd end) {
        return teaching.end(writable(id), end);
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteRemoteClass", summary = "Take back a remote class that has not begun")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "remote-class-has-begun"})
    public void delete(@PathParam("id") UUID id) {
        teaching.delete(writable(id));
    }

    private RemoteClass writable(UUID id) {
        RemoteClass remote = teaching.lockedAt(id);
        precondition.require(remote.version());
        caller.requireTerritory(remote.territories());
        return remote;
    }
}
