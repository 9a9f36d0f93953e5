package kz.tirek.hubschool.indicator;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which measurements a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class IndicatorMeasurementFilter {

    @Parameter(description = "The hub school", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "KATO code: hub schools there and in everything below", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Measured on this day or later", example = "2025-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Measured on this day or earlier", example = "2025-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Order of the list", example = "MEASURED_DESC")
    @QueryParam("sort")
    @DefaultValue("MEASURED_DESC")
    IndicatorMeasurementSort sort;

    Listing<IndicatorMeasurement> narrow(Listing<IndicatorMeasurement> measurements, @Nullable UUID indicator) {
        return measurements
                .fetching("join fetch e.indicator left join fetch e.hubSchool h left join fetch h.school")
                .whereIf(indicator, "e.indicator.id = :indicator", "indicator")
                .whereIf(hubSchool, "e.hubSchool.id = :hubSchool", "hubSchool")
                .whereIf(territory, Schools.within("e.hubSchool.school", territory), "territory")
                .whereIf(from, "e.measuredOn >= :from", "from")
                .whereIf(until, "e.measuredOn <= :until", "until")
                .sort(sort);
    }
}
