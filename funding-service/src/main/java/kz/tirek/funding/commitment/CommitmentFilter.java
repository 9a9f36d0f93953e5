package kz.tirek.funding.commitment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which commitments a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class CommitmentFilter {

    @Parameter(description = "Commitments out of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Commitments with this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Commitments for this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Commitments in this state", example = "ACTIVE")
    @QueryParam("status")
    @Nullable
    CommitmentStatus status;

    @Parameter(description = "Contracts with this number", example = "2026/17")
    @QueryParam("contractNumber")
    @Nullable
    String contractNumber;

    @Parameter(description = "Signed commitments with a milestone due before this day and not reached")
    @QueryParam("milestoneDueBefore")
    @Nullable
    LocalDate milestoneDueBefore;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    CommitmentSort sort;

    Listing<Commitment> narrow(Listing<Commitment> commitments) {
        return commitments
                .fetching("join fetch e.grant join fetch e.supplier")
                .whereIf(grantId, "e.grant.id = :grantId", "grantId")
                .whereIf(supplierId, "e.supplier.id = :supplierId", "supplierId")
                .whereIf(hubSchoolId, "e.grant.hubSchool.id = :hubSchoolId", "hubSchoolId")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(contractNumber, "e.contractNumber = :contractNumber", "contractNumber")
                .whereIf(
                        milestoneDueBefore,
                        "e.status = CommitmentStatus.ACTIVE and exists (select 1 from e.milestones m"
                                + " where m.dueOn < :due and m.reachedOn is null and m.replacedBy is null)",
                        "due")
                .sort(sort);
    }
}
