package kz.tirek.funding.auditrule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The catalogue of rules over HTTP.
@Path("/api/v1/audit-rule-kinds")
@Tag(name = "Audit rules", description = "What auditors examine the money with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleKindResource {

    @GET
    @Operation(
            operationId = "listAuditRuleKinds",
            summary = "The catalogue: what rules can look for, with which parameters and by which query")
    @RolesAllowed(Role.AUDITOR)
    public Page<RuleKindView> kinds() {
        return new Page<>(Stream.of(RuleKind.values()).map(RuleKindView::of).toList(), null);
    }
}
