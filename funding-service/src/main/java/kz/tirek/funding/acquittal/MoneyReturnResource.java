package kz.tirek.funding.acquittal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.disbursement.Disbursements;
import kz.tirek.funding.review.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Money of a disbursement that was given back.
@Path("/api/v1/disbursements/{disbursementId}/returns")
@Tag(name = "Acquittals", description = "What became of the money that was paid")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MoneyReturnResource {

    private final MoneyReturns returns;
    private final Disbursements disbursements;
    private final BankAccounts accounts;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    MoneyReturnResource(
            MoneyReturns returns,
            Disbursements disbursements,
            BankAccounts accounts,
            Listings listings,
            ChangeLog log) {
        this.returns = returns;
        this.disbursements = disbursements;
        this.accounts = accounts;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMoneyReturns", summary = "What a school or a supplier gave back, oldest first")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<MoneyReturnView> list(
            @PathParam("disbursementId") UUID disbursementId, @BeanParam PageRequest request) {
        requireDisbursement(disbursementId);
        return listings.of(MoneyReturn.class)
                .where("e.disbursement.id = :disbursementId", Map.of("disbursementId", disbursementId))
                .page(request, MoneyReturnView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMoneyReturn", summary = "One return")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public MoneyReturnView get(@PathParam("disbursementId") UUID disbursementId, @PathParam("id") UUID id) {
        return MoneyReturnView.of(returns.get(disbursementId, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMoneyReturn",
            summary = "Record that a school or a supplier gave money back; the budget may spend it again")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = MoneyReturnView.class)))
    @Refuses({
        "unknown-reference",
        "more-than-outstanding",
        "payer-is-involved",
        "return-reference-used",
        "bank-account-closed",
        "bank-account-not-named",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Idempotent(required = true)
    @Transactional
    public Response create(@PathParam("disbursementId") UUID disbursementId, NewMoneyReturn body) {
        requireDisbursement(disbursementId);
        FundAccount to = body.bankAccountId() == null
                ? accounts.soleOpen()
                : accounts.named(body.bankAccountId(), "/bankAccountId");
        MoneyReturnView view = returns.record(
                disbursementId,
                new ReturnedMoney(Money.parse(body.amount()), body.receivedOn(), to, body.bankReference(), null));
        return Response.created(URI.create("/api/v1/disbursements/" + disbursementId + "/returns/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseMoneyReturn",
            summary = "Undo a return that was recorded wrongly, as of today: its money is outstanding again")
    @Refuses({
        "state-conflict",
        "payer-is-involved",
        "grant-not-active",
        "shown-by-a-line",
        "budget-exceeded",
        "account-overdrawn",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public MoneyReturnView reverse(
            @PathParam("disbursementId") UUID disbursementId, @PathParam("id") UUID id, Reason body) {
        return returns.reverse(disbursementId, id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMoneyReturnHistory", summary = "Every change of a return")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(
            @PathParam("disbursementId") UUID disbursementId,
            @PathParam("id") UUID id,
            @BeanParam PageRequest request) {
        returns.get(disbursementId, id);
        return log.history(MoneyReturns.TYPE, id, request);
    }

    /// Counts, and does not read it: it is to be read once it is locked.
    private void requireDisbursement(UUID id) {
        if (disbursements.count("id", id) == 0) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
    }
}
