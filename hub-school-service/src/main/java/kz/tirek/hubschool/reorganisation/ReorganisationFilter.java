package kz.tirek.hubschool.reorganisation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which reorganisations a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ReorganisationFilter {

    @Parameter(description = "A school it concerns", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "What happened to the schools", example = "MERGE")
    @QueryParam("kind")
    @Nullable
    ReorganisationKind kind;

    @Parameter(description = "Whether it holds", example = "EFFECTIVE")
    @QueryParam("status")
    @Nullable
    ReorganisationStatus status;

    @Parameter(description = "Effective on this day or later", example = "2026-01-01")
    @QueryParam("effectiveFrom")
    @Nullable
    LocalDate effectiveFrom;

    @Parameter(description = "Effective on this day or before", example = "2026-12-31")
    @QueryParam("effectiveUntil")
    @Nullable
    LocalDate effectiveUntil;

    @Parameter(description = "Order of the list", example = "EFFECTIVE_DESC")
    @QueryParam("sort")
    @DefaultValue("EFFECTIVE_DESC")
    ReorganisationSort sort;

    Listing<Reorganisation> narrow(Listing<Reorganisation> reorganisations) {
        return reorganisations
                .whereIf(school, "exists (select 1 from e.schools s where s.schoolId = :school)", "school")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(effectiveFrom, "e.effectiveOn >= :effectiveFrom", "effectiveFrom")
                .whereIf(effectiveUntil, "e.effectiveOn <= :effectiveUntil", "effectiveUntil")
                .sort(sort);
    }
}
