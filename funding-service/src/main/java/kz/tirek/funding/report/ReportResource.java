package kz.tirek.funding.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.table.Csv;
import kz.tirek.conventions.table.Pdf;
import kz.tirek.conventions.table.Xlsx;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reports of the ledger.
@Path("/api/v1/reports")
@Tag(name = "Funding reports", description = "Reports over the ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {

    private final Reports reports;
    private final BudgetExecution budgetExecution;
    private final TrialBalance trialBalance;
    private final GeneralJournal journal;
    private final AccountStatement statement;
    private final BudgetLines lines;
    private final Cuts cuts;

    @Inject
    ReportResource(
            Reports reports,
            BudgetExecution budgetExecution,
            TrialBalance trialBalance,
            GeneralJournal journal,
            AccountStatement statement,
            BudgetLines lines,
            Cuts cuts) {
        this.reports = reports;
        this.budgetExecution = budgetExecution;
        this.trialBalance = trialBalance;
        this.journal = journal;
        this.statement = statement;
        this.lines = lines;
        this.cuts = cuts;
    }

    @GET
    @Path("budget-execution")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getBudgetExecution",
            summary = "Approved, revised, committed, disbursed and available, on the ledger's two time axes")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<BudgetExecutionRow> budgetExecution(
            @BeanParam BudgetExecutionFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(budgetExecution, filter, page, headers);
    }

    @GET
    @Path("trial-balance")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getTrialBalanceReport",
            summary = "Every account with its debits, credits and balance, on the ledger's two time axes")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<TrialBalanceRow> trialBalance(
            @BeanParam CutRequest cut, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(trialBalance, cut, page, headers);
    }

    @GET
    @Path("general-journal")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getGeneralJournal",
            summary = "Every posting in the order of entries, page by page; files hold all of them")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<JournalRow> generalJournal(
            @BeanParam JournalFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(journal, filter, page, headers);
    }

    @GET
    @Path("account-statement")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getAccountStatement",
            summary =
                    "The movements of an account by business date, with the balance before, after each, and after all")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<StatementRow> accountStatement(
            @BeanParam StatementFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(statement, filter, page, headers);
    }

    @GET
    @Path("funding-totals")
    @Operation(operationId = "getFundingTotals", summary = "The money of the programme in totals")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.MINISTRY, Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public FundingTotals fundingTotals(@BeanParam CutRequest request) {
        AsOf cut = cuts.read(request, (balances, settled) -> settled);
        return FundingTotals.of(cut, lines.executed(cut, new BudgetExecutionFilter()));
    }
}
