package kz.tirek.funding.contribution;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Contributions: list, pledge, receive, release.
@Path("/api/v1/contributions")
@Tag(name = "Contributions", description = "What funders pledge and pay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContributionResource {

    private final Contributions contributions;
    private final ContributionLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    ContributionResource(Contributions contributions, ContributionLife life, Listings listings, ChangeLog log) {
        this.contributions = contributions;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listContributions", summary = "Contributions, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<ContributionView> list(@BeanParam ContributionFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Contribution.class)).page(request, ContributionView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContribution", summary = "One contribution with its receipts")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public ContributionView get(@PathParam("id") UUID id) {
        return ContributionView.of(contributions.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createContribution",
            summary = "Record what a funder pledges; it is in the ledger from the day of the pledge")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContributionView.class)))
    @Refuses({"unknown-reference", "grant-of-another-funder", "grant-takes-no-pledge", "period-closed"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewContribution body) {
        return created(life.pledge(body));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ContributionTerms.class)))
    @Operation(operationId = "changeContribution", summary = "Correct number or date of the agreement")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public ContributionView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "receiveContribution", summary = "Record money that came in; never more than was pledged")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContributionView.class)))
    @Refuses({
        "unknown-reference",
        "bank-account-closed",
        "contribution-exceeded",
        "receipt-reference-used",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Idempotent(required = true)
    @Transactional
    public Response receive(@PathParam("id") UUID id, NewReceipt body) {
        return created(life.receive(id, body));
    }

    @POST
    @Path("{id}/receipts/{receiptId}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseContributionReceipt",
            summary = "Undo a receipt that was recorded wrongly, as of today, by an entry that reverses it")
    @Refuses({"state-conflict", "receipt-matched", "account-overdrawn", "period-closed"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public ContributionView reverse(@PathParam("id") UUID id, @PathParam("receiptId") UUID receiptId, Reason body) {
        return life.reverse(id, receiptId, body);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseContribution", summary = "Give up what has not come in")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public ContributionView release(@PathParam("id") UUID id, Reason body) {
        return life.release(id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listContributionHistory", summary = "Every change of a contribution")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        contributions.get(id);
        return log.history(Contributions.TYPE, id, request);
    }

    private static Response created(ContributionView view) {
        return Response.created(URI.create("/api/v1/contributions/" + view.id()))
                .entity(view)
                .build();
    }
}
