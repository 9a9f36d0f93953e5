package kz.tirek.hubschool.activity;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose activities the list of all holds.
@SuppressWarnings("NullAway.Init")
public class ActivityEnds {

    @Parameter(description = "The hub school", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "The mentored school", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "KATO code: either end lies there or in something below", example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    Listing<MentoringActivity> narrow(Listing<MentoringActivity> activities) {
        return activities
                .whereIf(hubSchool, "e.hubSchool.id = :hubSchool", "hubSchool")
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(territory, Territories.among("e"), "territory");
    }
}
