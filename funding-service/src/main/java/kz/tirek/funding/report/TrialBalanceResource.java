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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The trial balance, beside the accounts and entries it is of.
@Path("/api/v1/ledger/trial-balance")
@Tag(name = "Ledger", description = "The append-only double-entry ledger in KZT")
@RunOnVirtualThread
class TrialBalanceResource {

    private final Reports reports;
    private final TrialBalance trialBalance;

    @Inject
    TrialBalanceResource(Reports reports, TrialBalance trialBalance) {
        this.reports = reports;
        this.trialBalance = trialBalance;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getTrialBalance",
            summary = "Every account with its balance, on the ledger's two time axes: the report of this name")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Report<TrialBalanceRow> trialBalance(
            @BeanParam CutRequest cut, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return reports.answer(trialBalance, cut, page, headers);
    }
}
