package kz.tirek.funding.bankstatement;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Lines of bank statements: read, match, set aside.
@Path("/api/v1/bank-statement-lines")
@Tag(name = "Bank statements", description = "What banks say about the fund's accounts, and what it is about")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatementLineResource {

    private final StatementLines lines;
    private final LineLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    StatementLineResource(StatementLines lines, LineLife life, Listings listings, ChangeLog log) {
        this.lines = lines;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankStatementLines", summary = "Lines of bank statements, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<StatementLineView> list(@BeanParam StatementLineFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(StatementLine.class)).page(request, StatementLineView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBankStatementLine", summary = "One line of a bank statement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public StatementLineView get(@PathParam("id") UUID id) {
        return StatementLineView.of(lines.get(id));
    }

    @GET
    @Path("{id}/proposals")
    @Operation(
            operationId = "listBankStatementLineProposals",
            summary = "What a line may be about, the likeliest first, each with why")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public LineProposals proposals(@PathParam("id") UUID id) {
        return new LineProposals(
                life.proposals(lines.get(id)).stream().map(ProposalView::of).toList());
    }

    @POST
    @Path("{id}/match")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchBankStatementLine",
            summary = "Say what a line, or part of it, is about",
            description =
                    "The money is recorded on the day on which the bank booked it: a payment, a receipt of a contribution, a payment that the bank sent back, or money that a school or a supplier gives back; or what a person recorded before is found. All of it, or nothing.")
    @Refuses({
        "state-conflict",
        "line-exceeded",
        "match-in-the-wrong-direction",
        "match-exceeds-entry",
        "unknown-reference",
        "payer-is-involved",
        "payment-exceeds-approved",
        "payment-date-impossible",
        "contribution-exceeded",
        "more-than-outstanding",
        "bank-account-closed",
        "account-overdrawn",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public StatementLineView match(@PathParam("id") UUID id, NewMatches body) {
        return life.match(id, body);
    }

    @POST
    @Path("{id}/unmatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "unmatchBankStatementLine",
            summary = "Take back the matches of a line",
            description =
                    "What they recorded is reversed as of today; what a person had recorded before stays. The line is not matched by itself again.")
    @Refuses({
        "state-conflict",
        "return-acted-upon",
        "more-than-outstanding",
        "budget-exceeded",
        "account-overdrawn",
        "bank-account-closed",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public StatementLineView unmatch(@PathParam("id") UUID id, Reason body) {
        return life.unmatch(id, body);
    }

    @POST
    @Path("{id}/set-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setAsideBankStatementLine",
            summary = "Decide that a line is about none of the programme's money, such as a charge of the bank")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public StatementLineView setAside(@PathParam("id") UUID id, Reason body) {
        return life.setAside(id, body);
    }

    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reopenBankStatementLine",
            summary = "Decide that a line that was set aside, or taken for a repetition, is to be matched after all")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public StatementLineView reopen(@PathParam("id") UUID id, Reason body) {
        return life.reopen(id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankStatementLineHistory", summary = "Every decision about a line")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        lines.get(id);
        return log.history(LineLife.TYPE, id, request);
    }
}
