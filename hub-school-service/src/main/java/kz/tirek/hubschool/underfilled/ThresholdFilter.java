package kz.tirek.hubschool.underfilled;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.SchoolLevel;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which thresholds a list holds.
@SuppressWarnings("NullAway.Init")
public class ThresholdFilter {

    @Parameter(description = "Of schools of this highest level", example = "BASIC")
    @QueryParam("level")
    @Nullable
    SchoolLevel level;

    @Parameter(description = "A day on which they apply: at most one of each level", example = "2026-09-01")
    @QueryParam("effectiveOn")
    @Nullable
    LocalDate effectiveOn;

    @Parameter(description = "Order of the list", example = "EFFECTIVE_FROM_DESC")
    @QueryParam("sort")
    @DefaultValue("EFFECTIVE_FROM_DESC")
    ThresholdSort sort;

    Listing<UnderfilledThreshold> narrow(Listing<UnderfilledThreshold> thresholds) {
        return thresholds
                .whereIf(level, "e.level = :level", "level")
                .whereIf(
                        effectiveOn,
                        "e.effectiveFrom = (select max(t.effectiveFrom) from UnderfilledThreshold t"
                                + " where t.level = e.level and t.effectiveFrom <= :effectiveOn)",
                        "effectiveOn")
                .sort(sort);
    }
}
