package kz.tirek.hubschool.eschool.digitalresource;

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
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
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

/// Digital educational resources.
@Path("/api/v1/digital-resources")
@Tag(name = "E-school", description = "Subjects without a teacher, remote classes, digital resources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DigitalResourceResource {

    private static final String RESOURCE = "digital-resource";

    private final DigitalResources resources;
    private final Listings listings;
    private final Precondition precondition;
    private final Changes changes;
    private final ChangeLog changeLog;
    private final Clock clock;

    @Inject
    DigitalResourceResource(
            DigitalResources resources,
            Listings listings,
            Precondition precondition,
            Changes changes,
            ChangeLog changeLog,
            Clock clock) {
        this.resources = resources;
        this.listings = listings;
        this.precondition = precondition;
        this.changes = changes;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDigitalResources", summary = "List digital resources")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<DigitalResourceView> list(@BeanParam DigitalResourceFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(DigitalResource.class)).page(page, DigitalResourceView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getDigitalResource", summary = "Get a digital resource")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public DigitalResourceView get(@PathParam("id") UUID id) {
        return DigitalResourceView.of(resources.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getDigitalResourceHistory",
            summary = "Every change of a digital resource, oldest first; also of one that was taken off the list")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createDigitalResource", summary = "List a digital resource")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = DigitalResourceView.class)))
    @Refuses({"unknown-reference", "bin-of-foreign-organisation", "dates-out-of-order"})
    public Response create(NewDigitalResource facts) {
        check(facts);
        DigitalResource resource = new DigitalResource(facts, clock.instant());
        resources.persistAndFlush(resource);
        DigitalResourceView view = recorded(resource, "CREATED");
        return Response.created(URI.create("/api/v1/digital-resources/" + view.id()))
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
                            schema = @Schema(implementation = NewDigitalResource.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchDigitalResource", summary = "Change what is said of a digital resource")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"unknown-reference", "bin-of-foreign-organisation", "dates-out-of-order"})
    public DigitalResourceView patch(@PathParam("id") UUID id, MergePatch patch) {
        DigitalResource resource = resources.at(id);
        precondition.require(resource.version());
        NewDigitalResource current = NewDigitalResource.of(resource);
        NewDigitalResource facts = patch.applyTo(current, NewDigitalResource.class);
        if (facts.equals(current)) {
            return DigitalResourceView.of(resource);
        }
        check(facts);
        resource.describe(facts);
        resources.flush();
        return recorded(resource, "UPDATED");
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteDigitalResource", summary = "Take a digital resource off the list")
    @RolesAllowed(FUND_OFFICER)
    public void delete(@PathParam("id") UUID id) {
        DigitalResource resource = resources.at(id);
        precondition.require(resource.version());
        resources.delete(resource);
        resources.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private static void check(NewDigitalResource facts) {
        facts.provider().check("/provider");
        if (facts.validFrom() != null) {
            Dates.requireOrder(facts.validFrom(), facts.validUntil(), "/validUntil");
        }
    }

    private DigitalResourceView recorded(DigitalResource resource, String operation) {
        DigitalResourceView view = DigitalResourceView.of(resource);
        changes.record(RESOURCE, resource.id(), operation, view);
        return view;
    }
}
