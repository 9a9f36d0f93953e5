package kz.tirek.hubschool.hubschool;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which hub schools a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class HubSchoolFilter {

    /// The last step on or before a day is the status on that day.
    private static final String ON_A_DAY = """
            e.id in (select h.id from HubSchool h join h.transitions t where t.effectiveOn <= :statusOn %s
            and not exists (select 1 from HubSchool k join k.transitions u
                            where k.id = h.id and u.effectiveOn <= :statusOn and index(u) > index(t)))""";

    @Parameter(description = "Where it stands in the programme, or stood on the day `statusOn`", example = "OPERATING")
    @QueryParam("status")
    @Nullable
    HubSchoolStatus status;

    @Parameter(
            description = "The day for which `status` is asked; alone, hub schools that had been nominated by that day",
            example = "2023-01-20")
    @QueryParam("statusOn")
    @Nullable
    LocalDate statusOn;

    @Parameter(description = "Phase of the programme", example = "2022")
    @QueryParam("cohort")
    @Size(min = 1, max = 100)
    @Nullable
    String cohort;

    @Parameter(description = "The school", example = "01890a5d-ac96-774b-bcce-b302099a8057")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "KATO code: hub schools there and in everything below", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Prefix and fuzzy search over the school's names in three languages", example = "аксай")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    HubSchoolSort sort;

    Listing<HubSchool> narrow(Listing<HubSchool> hubs) {
        return withStatus(hubs)
                .fetching("join fetch e.school s")
                .whereIf(cohort, "e.cohort = :cohort", "cohort")
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(territory, Schools.within("e.school", territory), "territory")
                .whereIf(q == null || q.isBlank() ? null : q, Schools.matching("e.school"), "q")
                .sort(sort);
    }

    private Listing<HubSchool> withStatus(Listing<HubSchool> hubs) {
        if (statusOn == null) {
            return hubs.whereIf(status, "e.status = :status", "status");
        }
        return status == null
                ? hubs.where(ON_A_DAY.formatted(""), Map.of("statusOn", statusOn))
                : hubs.where(
                        ON_A_DAY.formatted("and t.status = :status"), Map.of("statusOn", statusOn, "status", status));
    }
}
