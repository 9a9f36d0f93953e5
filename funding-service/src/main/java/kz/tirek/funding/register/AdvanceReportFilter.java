package kz.tirek.funding.register;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which advances and prepayments a report holds.
public class AdvanceReportFilter extends CutRequest {

    @Parameter(description = "Money out of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Money for this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Money at this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Advances of schools, or prepayments of suppliers", example = "SCHOOL")
    @QueryParam("payeeKind")
    @Nullable
    PayeeKind payeeKind;
}
