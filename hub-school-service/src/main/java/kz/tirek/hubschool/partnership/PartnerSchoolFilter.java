package kz.tirek.hubschool.partnership;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolStatus;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which of the schools a partnership reaches a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class PartnerSchoolFilter {

    @Parameter(description = "Whether the school has the status of an underfilled one", example = "true")
    @QueryParam("underfilled")
    @Nullable
    Boolean underfilled;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    PartnerSchoolSort sort;

    Listing<School> narrow(Listing<School> schools, Partnership partnership) {
        String district =
                partnership.territory() == null ? null : partnership.territory().code();
        return schools.where("e.status = :status", Map.of("status", SchoolStatus.ACTIVE))
                .whereIf(district, Schools.within("e", district), "territory")
                .whereIf(
                        district == null ? partnership.id() : null,
                        "e.id in (select p.school.id from PartnershipParty p where p.partnership.id = :partnership)",
                        "partnership")
                .whereIf(underfilled, "e.underfilled = :underfilled", "underfilled")
                .sort(sort);
    }
}
