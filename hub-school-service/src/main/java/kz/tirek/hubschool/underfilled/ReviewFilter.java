package kz.tirek.hubschool.underfilled;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which schools to be reviewed a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ReviewFilter {

    @Parameter(description = "KATO code: schools there and in everything below", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "What the number of pupils suggests", example = "ASSIGN_STATUS")
    @QueryParam("suggestion")
    @Nullable
    Suggestion suggestion;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    ReviewSort sort;

    /// @param today the day whose thresholds are applied
    Listing<SchoolUnderReview> narrow(Listing<SchoolUnderReview> schools, LocalDate today) {
        return schools.where(
                        "e.effectiveFrom <= :today and (e.effectiveUntil is null or e.effectiveUntil > :today)",
                        Map.of("today", today))
                .whereIf(territory, Schools.within("e", territory), "territory")
                .whereIf(
                        suggestion == null ? null : suggestion == Suggestion.END_STATUS,
                        "e.underfilled = :underfilled",
                        "underfilled")
                .sort(sort);
    }
}
