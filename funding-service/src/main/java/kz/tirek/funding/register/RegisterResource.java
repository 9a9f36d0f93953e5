package kz.tirek.funding.register;

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
import kz.tirek.funding.report.Report;
import kz.tirek.funding.report.Reports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reports on what was decided and what became of the money.
@Path("/api/v1/reports")
@Tag(name = "Funding reports", description = "Reports over the ledger")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
@RunOnVirtualThread
class RegisterResource {

    private final Reports reports;
    private final DisbursementRegister disbursements;
    private final CommitmentReport commitments;
    private final AdvanceReport advances;
    private final ContributionReport contributions;
    private final SupplierStatement suppliers;
    private final AuditTrail trail;
    private final PeriodExceptionReport exceptions;

    @Inject
    RegisterResource(
            Reports reports,
            DisbursementRegister disbursements,
            CommitmentReport commitments,
            AdvanceReport advances,
            ContributionReport contributions,
            SupplierStatement suppliers,
            AuditTrail trail,
            PeriodExceptionReport exceptions) {
        this.reports = reports;
        this.disbursements = disbursements;
        this.commitments = commitments;
        this.advances = advances;
        this.contributions = contributions;
        this.suppliers = suppliers;
        this.trail = trail;
        this.exceptions = exceptions;
    }

    @GET
    @Path("disbursement-register")
    @Operation(
            operationId = "getDisbursementRegister",
            summary = "Disbursements with every decision and payment",
            description =
                    "Every disbursement that was ever submitted. Unpaid in all is the balance of `payables`; unpaid and "
                            + "outstanding together are the balances of `advances` (schools) and `prepayments` (suppliers)")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<RegisteredDisbursement> disbursements(
            @BeanParam DisbursementRegisterFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(disbursements, filter, page, headers);
    }

    @GET
    @Path("commitments")
    @Operation(
            operationId = "getCommitmentReport",
            summary = "Contracts with what became of them, and how late the rest is",
            description =
                    "Every contract that was signed. Outstanding in all, and what is unpaid of advances, which have no "
                            + "contract, are together the balance of `encumbrance`")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<ReportedCommitment> commitments(
            @BeanParam CommitmentReportFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(commitments, filter, page, headers);
    }

    @GET
    @Path("advances")
    @Operation(
            operationId = "getAdvanceReport",
            summary = "Advances of schools and prepayments of suppliers that are not settled, and how late they are",
            description =
                    "Unpaid and outstanding together are the balance of `advances` (schools) and of `prepayments` "
                            + "(suppliers)")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<ReportedAdvance> advances(
            @BeanParam AdvanceReportFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(advances, filter, page, headers);
    }

    @GET
    @Path("contributions")
    @Operation(
            operationId = "getContributionReport",
            summary = "What each funder gave, and what became of it",
            description =
                    "In all, pledged is the balance of `contributions`, receivable of `contributions-receivable`, granted "
                            + "of `appropriation` and `budget-revision`, committed of `encumbrance`, disbursed of `disbursed-budget`, "
                            + "acquitted of the expense accounts")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<FunderUse> contributions(
            @BeanParam ContributionReportFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(contributions, filter, page, headers);
    }

    @GET
    @Path("supplier-statement")
    @Operation(
            operationId = "getSupplierStatement",
            summary = "What moved between the fund and a supplier",
            description =
                    "The first row is what stood before `from`. Over all suppliers what is prepaid is the balance of "
                            + "`prepayments`; what is payable is, beside what schools are owed, that of `payables`")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<SupplierMovement> supplier(
            @BeanParam SupplierStatementFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(suppliers, filter, page, headers);
    }

    @GET
    @Path("audit-trail")
    @Operation(
            operationId = "getAuditTrail",
            summary = "Who did what, and when",
            description =
                    "Every change of anything in funding and every look at personal data, oldest first. Attempts that "
                            + "were refused changed nothing and are not in it")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<AuditedAct> trail(
            @BeanParam AuditTrailFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(trail, filter, page, headers);
    }

    @GET
    @Path("period-exceptions")
    @Operation(
            operationId = "getPeriodExceptionReport",
            summary = "Exceptions of closed months, and every entry recorded under each",
            description = "An exception under which nothing was recorded is a row without an entry")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<ExceptedEntry> exceptions(
            @BeanParam PeriodExceptionReportFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(exceptions, filter, page, headers);
    }
}
