package kz.tirek.funding.contribution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.funder.Funders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a funder has pledged and paid in all.
@Path("/api/v1/funders/{id}/contributions")
@Tag(name = "Contributions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FunderContributionsResource {

    private final Funders funders;
    private final Contributions contributions;

    @Inject
    FunderContributionsResource(Funders funders, Contributions contributions) {
        this.funders = funders;
        this.contributions = contributions;
    }

    @GET
    @Operation(operationId = "getFunderContributions", summary = "What a funder has pledged and paid in all")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public FunderContributions get(@PathParam("id") UUID id) {
        if (funders.findById(id) == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return contributions.ofFunder(id);
    }
}
