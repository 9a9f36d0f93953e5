package kz.tirek.hubschool.activity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which activities a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ActivityFilter {

    @Parameter(description = "What is done", example = "SESSION_CLASSES")
    @QueryParam("type")
    @Nullable
    ActivityType type;

    @Parameter(description = "Where they stand", example = "HELD")
    @QueryParam("status")
    @Nullable
    ActivityStatus status;

    @Parameter(description = "How those who take part meet", example = "ONLINE")
    @QueryParam("mode")
    @Nullable
    ActivityMode mode;

    @Parameter(description = "The school subject", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Those whose first day is this one or later", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Those whose first day is this one or earlier", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Prefix and fuzzy search over the topics", example = "зертхана")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "HELD_ON_DESC")
    @QueryParam("sort")
    @DefaultValue("HELD_ON_DESC")
    ActivitySort sort;

    Listing<MentoringActivity> narrow(Listing<MentoringActivity> activities) {
        return activities
                .fetching("join fetch e.hubSchool h join fetch e.school s")
                .whereIf(type, "e.type = :type", "type")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(mode, "e.mode = :mode", "mode")
                .whereIf(subject, "e.subject = :subject", "subject")
                .whereIf(from, "e.heldOn >= :from", "from")
                .whereIf(until, "e.heldOn <= :until", "until")
                .matching("e.topicSearch", q)
                .sort(sort);
    }
}
