package kz.tirek.funding.bankaccount;

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

/// The fund's own accounts at banks: list, register, correct, close.
@Path("/api/v1/bank-accounts")
@Tag(name = "Bank accounts", description = "The fund's own accounts at banks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BankAccountResource {

    private final BankAccounts accounts;
    private final BankAccountLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    BankAccountResource(BankAccounts accounts, BankAccountLife life, Listings listings, ChangeLog log) {
        this.accounts = accounts;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankAccounts", summary = "The fund's accounts, page by page, with their balances")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<FundAccountView> list(@BeanParam FundAccountFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(FundAccount.class)).page(request, life::view);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBankAccount", summary = "One account of the fund with its balance")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public FundAccountView get(@PathParam("id") UUID id) {
        return life.view(accounts.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBankAccount",
            summary = "Register an account of the fund; the ledger gets an account of its own for it")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = FundAccountView.class)))
    @Refuses({"duplicate", "unknown-reference", "bank-does-not-fit"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewFundAccount body) {
        FundAccountView view = life.register(body);
        return Response.created(URI.create("/api/v1/bank-accounts/" + view.id()))
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
                            schema = @Schema(implementation = FundAccountNames.class)))
    @Operation(operationId = "changeBankAccount", summary = "Correct the holder's names")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Transactional
    public FundAccountView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/close")
    @Operation(operationId = "closeBankAccount", summary = "Close an account on which there is nothing")
    @Refuses({"state-conflict", "bank-account-not-empty"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public FundAccountView close(@PathParam("id") UUID id) {
        return life.close(id);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankAccountHistory", summary = "Every change of an account of the fund")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        accounts.get(id);
        return log.history(BankAccountLife.TYPE, id, request);
    }
}
