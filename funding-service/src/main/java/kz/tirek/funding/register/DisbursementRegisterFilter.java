package kz.tirek.funding.register;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.funding.disbursement.DisbursementStatus;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.journal.CutRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which disbursements a register holds.
public class DisbursementRegisterFilter extends CutRequest {

    @Parameter(description = "Money out of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Money for this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Money to this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Money to schools, or to suppliers", example = "SUPPLIER")
    @QueryParam("payeeKind")
    @Nullable
    PayeeKind payeeKind;

    @Parameter(description = "Where they stood, as it was known at `knownAt`", example = "PAID")
    @QueryParam("status")
    @Nullable
    DisbursementStatus status;
}
