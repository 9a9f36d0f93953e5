package kz.tirek.funding.auditsample;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Into which strata a population is divided.
@Schema(name = "NewAuditSampleStrata", description = "Into which strata the population is divided")
record NewStrata(
        @Schema(description = "What tells them apart", examples = "AMOUNT") @NotNull
        Stratification by,

        @Schema(
                description = "Of AMOUNT: where the bands begin after the first, in ascending order; a band has its"
                        + " beginning and not its end",
                examples = "[\"100000.00\", \"1000000.00\"]")
        @Nullable
        @Size(min = 1, max = 20)
        List<@NotNull @Tenge String> bounds,

        @Schema(
                description =
                        "By what the size is divided; by the number of items if missing. Each stratum has one item to begin with",
                examples = "AMOUNT")
        @Nullable
        Allocation allocation) {

    Allocation allocated() {
        return allocation == null ? Allocation.ITEMS : allocation;
    }

    /// Where the bands begin after the first.
    List<Money> begins() {
        return bounds == null ? List.of() : bounds.stream().map(Money::parse).toList();
    }
}
