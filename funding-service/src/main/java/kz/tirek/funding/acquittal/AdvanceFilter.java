package kz.tirek.funding.acquittal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import kz.tirek.funding.disbursement.PayeeKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which advances a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class AdvanceFilter {

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

    @Parameter(description = "Money at schools, or at suppliers", example = "SCHOOL")
    @QueryParam("payeeKind")
    @Nullable
    PayeeKind payeeKind;

    @Parameter(description = "Whether it is overdue on the day `asOf`", example = "true")
    @QueryParam("overdue")
    @Nullable
    Boolean overdue;

    @Parameter(
            description = "The day on which lateness is told of what is outstanding now; today where not said",
            example = "2026-03-20")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    @Parameter(description = "Order of the list", example = "DUE")
    @QueryParam("sort")
    @DefaultValue("DUE")
    AdvanceSort sort;

    Listing<Advance> narrow(Listing<Advance> advances, LocalDate day) {
        return advances.fetching("join fetch e.grant")
                .whereIf(grantId, "e.grant.id = :grantId", "grantId")
                .whereIf(hubSchoolId, "e.hubSchool.id = :hubSchoolId", "hubSchoolId")
                .whereIf(supplierId, "e.supplierId = :supplierId", "supplierId")
                .whereIf(payeeKind, "e.payeeKind = :payeeKind", "payeeKind")
                .whereIf(Boolean.TRUE.equals(overdue) ? day : null, "e.dueOn < :day", "day")
                .whereIf(Boolean.FALSE.equals(overdue) ? day : null, "e.dueOn >= :day", "day")
                .sort(sort);
    }
}
