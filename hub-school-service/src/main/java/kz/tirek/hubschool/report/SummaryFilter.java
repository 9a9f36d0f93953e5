package kz.tirek.hubschool.report;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.tirek.conventions.identifier.Kato;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a programme summary is about.
@SuppressWarnings("NullAway.Init")
public class SummaryFilter {

    @Parameter(
            description =
                    "KATO code: what lies there, by the territories right below; the country by regions where missing",
            example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(
            description =
                    "Phase of the programme: hub schools of it and what belongs to them; figures that belong to no"
                            + " hub school are left out",
            example = "2022")
    @QueryParam("cohort")
    @Size(min = 1, max = 100)
    @Nullable
    String cohort;

    @Parameter(
            description = "The day the figures are of; today where missing, not in the future",
            example = "2026-06-30")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;
}
