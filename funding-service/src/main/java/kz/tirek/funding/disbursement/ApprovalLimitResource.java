package kz.tirek.funding.disbursement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Above which amounts two people approve a disbursement: configuration of the administrator, by the day from which
/// it applies.
@Path("/api/v1/approval-limits")
@Tag(name = "Approval limits", description = "Above these amounts two people approve a disbursement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApprovalLimitResource {

    private static final String TYPE = "approval-limit";
    private static final Text PAST =
            new Text("өткен күн болмауы керек", "не должно быть в прошлом", "must not be in the past");

    private final ApprovalLimits limits;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    ApprovalLimitResource(
            ApprovalLimits limits,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.limits = limits;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listApprovalLimits", summary = "Approval limits, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<ApprovalLimitView> list(
            @Parameter(description = "Order of the list", example = "EFFECTIVE_FROM_DESC")
                    @QueryParam("sort")
                    @DefaultValue("EFFECTIVE_FROM_DESC")
                    ApprovalLimitSort sort,
            @BeanParam PageRequest request) {
        return listings.of(ApprovalLimit.class).sort(sort).page(request, ApprovalLimitView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getApprovalLimit", summary = "One approval limit")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public ApprovalLimitView get(@PathParam("id") UUID id) {
        return ApprovalLimitView.of(limits.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApprovalLimit", summary = "Set an approval limit from a day on")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ApprovalLimitView.class)))
    @Refuses("approval-limit-already-set")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Idempotent
    @Transactional
    public Response create(NewApprovalLimit body) {
        if (body.effectiveFrom().isBefore(BusinessDate.today(clock))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/effectiveFrom", "in-past", PAST);
        }
        ApprovalLimit limit = new ApprovalLimit(body, clock.instant());
        limits.persistAndFlush(limit);
        ApprovalLimitView view = ApprovalLimitView.of(limit);
        changes.record(TYPE, limit.id(), "CREATED", view);
        return Response.created(URI.create("/api/v1/approval-limits/" + limit.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteApprovalLimit", summary = "Take back an approval limit that does not apply yet")
    @Refuses("approval-limit-in-force")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Conditional
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        ApprovalLimit limit = limits.get(id);
        precondition.require(limit.version());
        if (!limit.effectiveFrom().isAfter(BusinessDate.today(clock))) {
            throw DisbursementProblem.APPROVAL_LIMIT_IN_FORCE.refuse(
                    limit.effectiveFrom().toString());
        }
        limits.delete(limit);
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listApprovalLimitHistory",
            summary = "Every change of an approval limit; also of one that was deleted")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        Page<HistoryEntry> history = log.history(TYPE, id, request);
        if (history.items().isEmpty() && request.cursor() == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }
}
