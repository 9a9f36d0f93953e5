package kz.tirek.training.cascade;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cascades are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class CascadeFilter {

    private static final String IN_TERRITORY = "function(array_has as Boolean, e.territories, :%s) = true";

    @Parameter(description = "Id of the hub school", example = "0198c5a0-0000-7000-8000-000000000030")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "Id of the teacher who trains", example = "0198c5a0-0000-7000-8000-000000000040")
    @QueryParam("trainer")
    @Nullable
    UUID trainer;

    @Parameter(description = "Id of a teacher who took part", example = "0198c5a0-0000-7000-8000-000000000041")
    @QueryParam("participant")
    @Nullable
    UUID participant;

    @Parameter(
            description = "Id of a school whose teachers took part",
            example = "0198c5a0-0000-7000-8000-000000000012")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "Id of the school where it took place", example = "0198c5a0-0000-7000-8000-000000000011")
    @QueryParam("hostSchool")
    @Nullable
    UUID hostSchool;

    @Parameter(description = "Id of the course", example = "0198c5a0-0000-7000-8000-000000000002")
    @QueryParam("course")
    @Nullable
    UUID course;

    @Parameter(
            description = "KATO code; in it is the hub, the host school or a school whose teachers took part",
            example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "The first day", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "The last day", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Where it stands", example = "RECORDED")
    @QueryParam("status")
    @Nullable
    CascadeStatus status;

    @Parameter(description = "Order of the list", example = "HELD_DESC")
    @QueryParam("sort")
    @DefaultValue("HELD_DESC")
    CascadeSort sort;

    /// @param reach KATO codes of the only territories the caller sees, or null for all
    Listing<CascadeTraining> narrow(Listing<CascadeTraining> cascades, @Nullable Set<String> reach) {
        within(cascades, reach);
        return cascades.whereIf(hubSchool, "e.hubSchoolId = :hubSchool", "hubSchool")
                .whereIf(trainer, "e.trainerId = :trainer", "trainer")
                .whereIf(
                        participant,
                        "e.id in (select p.id.cascadeId from CascadeParticipant p where p.id.teacherId = :participant)",
                        "participant")
                .whereIf(
                        school,
                        "e.id in (select p.id.cascadeId from CascadeParticipant p where p.schoolId = :school)",
                        "school")
                .whereIf(hostSchool, "e.hostSchoolId = :hostSchool", "hostSchool")
                .whereIf(course, "e.courseId = :course", "course")
                .whereIf(territory, IN_TERRITORY.formatted("territory"), "territory")
                .whereIf(from, "e.heldOn >= :from", "from")
                .whereIf(until, "e.heldOn <= :until", "until")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }

    private static void within(Listing<CascadeTraining> cascades, @Nullable Set<String> reach) {
        if (reach == null) {
            return;
        }
        List<String> codes = List.copyOf(reach);
        StringBuilder any = new StringBuilder("1 = 0");
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < codes.size(); index++) {
            any.append(" or ").append(IN_TERRITORY.formatted("reach" + index));
            values.put("reach" + index, codes.get(index));
        }
        cascades.where(any.toString(), values);
    }
}
