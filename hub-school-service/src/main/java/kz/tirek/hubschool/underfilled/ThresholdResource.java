package kz.tirek.hubschool.underfilled;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Thresholds: configuration of the administrator, by the day from which it applies.
@Path("/api/v1/underfilled-thresholds")
@Tag(
        name = "Underfilled thresholds",
        description =
                "From which number of pupils down schools count as small; they only make schools show up for review")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThresholdResource {

    private final UnderfilledThresholds thresholds;
    private final Configuration configuration;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    ThresholdResource(
            UnderfilledThresholds thresholds,
            Configuration configuration,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.thresholds = thresholds;
        this.configuration = configuration;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listUnderfilledThresholds", summary = "List thresholds")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<ThresholdView> list(@BeanParam ThresholdFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(UnderfilledThreshold.class)).page(page, ThresholdView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getUnderfilledThreshold", summary = "Get a threshold")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ThresholdView get(@PathParam("id") UUID id) {
        return ThresholdView.of(thresholds.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getUnderfilledThresholdHistory",
            summary = "Every change of a threshold, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(Configuration.RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createUnderfilledThreshold", summary = "Set a threshold from a day on")
    @RolesAllowed(ADMINISTRATOR)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ThresholdView.class)))
    @Refuses("threshold-already-set")
    public Response create(NewThreshold threshold) {
        ThresholdView view = configuration.set(threshold);
        return Response.created(URI.create("/api/v1/underfilled-thresholds/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewThreshold.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchUnderfilledThreshold", summary = "Change a threshold that does not apply yet")
    @RolesAllowed(ADMINISTRATOR)
    @Refuses({"threshold-in-force", "threshold-already-set"})
    public ThresholdView patch(@PathParam("id") UUID id, MergePatch patch) {
        UnderfilledThreshold threshold = current(id);
        return configuration.agree(threshold, patch.applyTo(NewThreshold.of(threshold), NewThreshold.class));
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteUnderfilledThreshold", summary = "Take back a threshold that does not apply yet")
    @RolesAllowed(ADMINISTRATOR)
    @Refuses("threshold-in-force")
    public void delete(@PathParam("id") UUID id) {
        configuration.delete(current(id));
    }

    private UnderfilledThreshold current(UUID id) {
        UnderfilledThreshold threshold = thresholds.at(id);
        precondition.require(threshold.version());
        return threshold;
    }
}
