package kz.tirek.funding.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All lines of a budget, in the place of those there were.
@Schema(description = "All lines of a budget, in the place of those there were")
record NewBudget(
        @Schema(description = "The lines, in their order") @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Valid NewBudgetLine> lines) {}
