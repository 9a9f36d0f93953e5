package kz.tirek.hubschool.coverage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Of which day and which territory the rows behind a figure are.
@SuppressWarnings("NullAway.Init")
public class CoverageDay {

    @Parameter(description = "The day; today if missing", example = "2026-09-01")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    @Parameter(description = "KATO code: there and in everything below it", example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Only right in the territory, not in what is below it", example = "false")
    @QueryParam("directly")
    @DefaultValue("false")
    boolean directly;

    CoverageQuery query(Dates dates) {
        return new CoverageQuery(asOf == null ? dates.today() : asOf, territory, directly);
    }
}
