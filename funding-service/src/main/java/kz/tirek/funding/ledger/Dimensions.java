package kz.tirek.funding.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a posting is about, for reports by funder, grant, hub school, budget line and supplier.
public record Dimensions(
        @Nullable UUID funderId,
        @Nullable UUID grantId,
        @Nullable UUID hubSchoolId,
        @Nullable UUID budgetLineId,
        @Nullable UUID supplierId) {

    /// About nothing in particular.
    public static final Dimensions NONE = new Dimensions(null, null, null, null, null);

    /// About a grant of a funder to a hub school.
    public static Dimensions ofGrant(UUID funderId, UUID grantId, UUID hubSchoolId) {
        return new Dimensions(funderId, grantId, hubSchoolId, null, null);
    }

    /// About a funder.
    public static Dimensions ofFunder(UUID funderId) {
        return NONE.withFunder(funderId);
    }

    /// The same, about money of this funder.
    public Dimensions withFunder(UUID funder) {
        return new Dimensions(funder, grantId, hubSchoolId, budgetLineId, supplierId);
    }

    /// The same, narrowed to a budget line.
    public Dimensions onLine(UUID line) {
        return new Dimensions(funderId, grantId, hubSchoolId, line, supplierId);
    }

    /// The same, narrowed to a supplier.
    public Dimensions withSupplier(UUID supplier) {
        return new Dimensions(funderId, grantId, hubSchoolId, budgetLineId, supplier);
    }
}
