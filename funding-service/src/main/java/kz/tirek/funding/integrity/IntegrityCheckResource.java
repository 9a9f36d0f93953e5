package kz.tirek.funding.integrity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Integrity checks and what they find.
@Path("/api/v1/integrity-checks")
@Tag(name = "Integrity checks", description = "Whether what is kept agrees with what it follows from")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IntegrityCheckResource {

    private final IntegrityChecks checks;

    @Inject
    IntegrityCheckResource(IntegrityChecks checks) {
        this.checks = checks;
    }

    @GET
    @Operation(
            operationId = "listIntegrityChecks",
            summary = "All integrity checks, with what each found when it was evaluated last")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Page<IntegrityCheckView> list() {
        return new Page<>(
                Arrays.stream(IntegrityCheck.values())
                        .map(check -> IntegrityCheckView.of(check, checks.last(check)))
                        .toList(),
                null);
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "evaluateIntegrityCheck",
            summary = "Evaluate an integrity check now, and show the rows it finds")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public IntegrityCheckView evaluate(
            @Parameter(description = "The check", example = "LINE_GUARDS_EQUAL_SUMS") @PathParam("code")
                    IntegrityCheck check) {
        return IntegrityCheckView.of(check, checks.evaluate(check));
    }
}
