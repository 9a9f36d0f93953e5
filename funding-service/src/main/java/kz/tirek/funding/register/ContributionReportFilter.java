package kz.tirek.funding.register;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose contributions a report holds.
public class ContributionReportFilter extends CutRequest {

    @Parameter(description = "Money of this funder")
    @QueryParam("funderId")
    @Nullable
    UUID funderId;
}
