package kz.tirek.funding.register;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which commitments a report holds.
public class CommitmentReportFilter extends CutRequest {

    @Parameter(description = "Contracts against this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Contracts for this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Contracts with this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;
}
