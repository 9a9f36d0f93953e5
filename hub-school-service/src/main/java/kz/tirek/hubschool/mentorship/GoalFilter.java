package kz.tirek.hubschool.mentorship;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which goals of a mentorship a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class GoalFilter {

    @Parameter(description = "Where they stand", example = "OPEN")
    @QueryParam("status")
    @Nullable
    GoalStatus status;

    @Parameter(description = "What they are about", example = "LEARNING_OUTCOMES")
    @QueryParam("area")
    @Nullable
    GoalArea area;

    @Parameter(description = "Order of the list", example = "DUE_ON")
    @QueryParam("sort")
    @DefaultValue("DUE_ON")
    GoalSort sort;

    Listing<Goal> narrow(Listing<Goal> goals, Mentorship mentorship) {
        return goals.fetching("join fetch e.mentorship m join fetch m.hubSchool join fetch m.school")
                .where("e.mentorship.id = :mentorship", Map.of("mentorship", mentorship.id()))
                .whereIf(status, "e.status = :status", "status")
                .whereIf(area, "e.area = :area", "area")
                .sort(sort);
    }
}
