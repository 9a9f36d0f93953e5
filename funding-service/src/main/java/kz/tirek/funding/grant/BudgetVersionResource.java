package kz.tirek.funding.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Every version of a grant's budget.
@Path("/api/v1/grants/{grantId}/budget/versions")
@Tag(name = "Budget revisions", description = "Revisions of approved budgets, and every version of a budget")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BudgetVersionResource {

    private final Grants grants;
    private final BudgetVersions versions;
    private final Listings listings;

    @Inject
    BudgetVersionResource(Grants grants, BudgetVersions versions, Listings listings) {
        this.grants = grants;
        this.versions = versions;
        this.listings = listings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBudgetVersions", summary = "Every version of a grant's budget, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<BudgetVersionView> list(
            @PathParam("grantId") UUID grantId,
            @Parameter(description = "Order of the list", example = "NUMBER")
                    @QueryParam("sort")
                    @DefaultValue("NUMBER")
                    RevisionSort sort,
            @BeanParam PageRequest request) {
        return listings.of(BudgetVersion.class)
                .whereIf(grants.get(grantId).id(), "e.grant.id = :grantId", "grantId")
                .sort(sort)
                .page(request, BudgetVersionView::of);
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getBudgetVersion", summary = "One version of a grant's budget")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public BudgetVersionView get(@PathParam("grantId") UUID grantId, @PathParam("number") int number) {
        return BudgetVersionView.of(versions.get(grantId, number));
    }
}
