package kz.tirek.hubschool.mentorship;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which mentorships a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class MentorshipFilter {

    @Parameter(description = "The hub school", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "The mentored school", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "A day on which they go on", example = "2026-09-01")
    @QueryParam("activeOn")
    @Nullable
    LocalDate activeOn;

    @Parameter(description = "KATO code: either end lies there or in something below", example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Order of the list", example = "FROM")
    @QueryParam("sort")
    @DefaultValue("FROM")
    MentorshipSort sort;

    Listing<Mentorship> narrow(Listing<Mentorship> mentorships) {
        return mentorships
                .fetching("join fetch e.hubSchool h join fetch e.school s")
                .whereIf(hubSchool, "e.hubSchool.id = :hubSchool", "hubSchool")
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(
                        activeOn, "e.startsOn <= :activeOn and (e.endsOn is null or e.endsOn >= :activeOn)", "activeOn")
                .whereIf(territory, Territories.among("e"), "territory")
                .sort(sort);
    }
}
