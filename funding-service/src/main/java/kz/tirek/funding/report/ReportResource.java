package kz.tirek.funding.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.funding.grant.BudgetLine;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.BudgetFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reports. Every figure comes from the ledger.
@Path("/api/v1/reports")
@Tag(name = "Funding reports", description = "Reports over the ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {

    private final EntityManager entities;
    private final Cuts cuts;

    @Inject
    ReportResource(EntityManager entities, Cuts cuts) {
        this.entities = entities;
        this.cuts = cuts;
    }

    @GET
    @Path("budget-execution")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "getBudgetExecution",
            summary = "Approved, revised, committed, disbursed and available, on the ledger's two time axes")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public BudgetExecution budgetExecution(@BeanParam BudgetExecutionFilter filter) {
        return cuts.read(
                filter,
                (balances, asOf) ->
                        BudgetExecution.of(asOf, filter.groupBy, executed(balances.budget(asOf), filter::holds)));
    }

    @GET
    @Path("funding-totals")
    @Operation(operationId = "getFundingTotals", summary = "The money of the programme in totals")
    @Refuses("ledger-not-settled")
    @RolesAllowed({Role.MINISTRY, Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public FundingTotals fundingTotals(@BeanParam CutRequest cut) {
        return cuts.read(
                cut, (balances, asOf) -> FundingTotals.of(asOf, executed(balances.budget(asOf), line -> true)));
    }

    private List<ExecutedLine> executed(Map<UUID, BudgetFigures> figures, Predicate<BudgetLine> filter) {
        return entities.createQuery("""
                        select l from BudgetLine l join fetch l.grant g join fetch g.hubSchool join fetch g.funder
                        where g.status in (ACTIVE, CLOSING, CLOSED)""", BudgetLine.class)
                .getResultStream()
                .filter(line -> figures.containsKey(line.id()) && filter.test(line))
                .map(line -> new ExecutedLine(line, figures.getOrDefault(line.id(), BudgetFigures.NONE)))
                .toList();
    }
}
