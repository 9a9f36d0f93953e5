package kz.tirek.funding.bankstatement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.bankaccount.BankAccounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the bank and the ledger say about an account, and why they differ.
@Path("/api/v1/bank-accounts/{id}/reconciliation")
@Tag(name = "Bank statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReconciliationResource {

    private final BankAccounts accounts;
    private final Reconciliations reconciliations;
    private final Clock clock;

    @Inject
    ReconciliationResource(BankAccounts accounts, Reconciliations reconciliations, Clock clock) {
        this.accounts = accounts;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getBankReconciliation",
            summary = "What the bank and the ledger say about an account, and why they differ, to the last tiyn")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public ReconciliationView get(
            @PathParam("id") UUID id,
            @Parameter(description = "At the end of this day; today if missing", example = "2026-01-31")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return reconciliations.of(
                accounts.findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse()),
                on == null ? BusinessDate.today(clock) : on);
    }
}
