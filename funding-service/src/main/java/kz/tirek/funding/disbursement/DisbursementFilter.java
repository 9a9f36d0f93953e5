package kz.tirek.funding.disbursement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which disbursements a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class DisbursementFilter {

    @Parameter(description = "Disbursements out of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Disbursements to this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Disbursements that draw from this commitment")
    @QueryParam("commitmentId")
    @Nullable
    UUID commitmentId;

    @Parameter(description = "Disbursements to payees of this kind", example = "SCHOOL")
    @QueryParam("payeeKind")
    @Nullable
    PayeeKind payeeKind;

    @Parameter(description = "Disbursements for this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Disbursements in this state", example = "SUBMITTED")
    @QueryParam("status")
    @Nullable
    DisbursementStatus status;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    DisbursementSort sort;

    Listing<Disbursement> narrow(Listing<Disbursement> disbursements) {
        return disbursements
                .fetching("join fetch e.grant left join fetch e.supplier left join fetch e.commitment")
                .whereIf(grantId, "e.grant.id = :grantId", "grantId")
                .whereIf(supplierId, "e.supplier.id = :supplierId", "supplierId")
                .whereIf(commitmentId, "e.commitment.id = :commitmentId", "commitmentId")
                .whereIf(payeeKind, "e.payeeKind = :payeeKind", "payeeKind")
                .whereIf(hubSchoolId, "e.grant.hubSchool.id = :hubSchoolId", "hubSchoolId")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
