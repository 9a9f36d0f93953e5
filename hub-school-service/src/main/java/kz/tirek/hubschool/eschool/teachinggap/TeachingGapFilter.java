package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which teaching gaps a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class TeachingGapFilter {

    private static final String OF_SCHOOL = "join fetch e.school s";

    @Parameter(description = "KATO code: gaps of schools there and in everything below", example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Only schools of the territory itself, none below it", example = "false")
    @QueryParam("directly")
    @DefaultValue("false")
    boolean directly;

    @Parameter(description = "The school", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "The subject", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "A day on which the gap is there", example = "2026-01-15")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    @Parameter(description = "Whether the gap has no end yet", example = "true")
    @QueryParam("open")
    @Nullable
    Boolean open;

    @Parameter(
            description = "How much of the gap remote classes teach on the day `asOf`, today where it is not given",
            example = "NONE")
    @QueryParam("covered")
    @Nullable
    Covered covered;

    @Parameter(description = "Order of the list", example = "SINCE")
    @QueryParam("sort")
    @DefaultValue("SINCE")
    TeachingGapSort sort;

    Listing<TeachingGap> narrow(Listing<TeachingGap> gaps, LocalDate today) {
        LocalDate day = asOf == null && covered != null ? today : asOf;
        Listing<TeachingGap> narrowed = gaps.fetching(OF_SCHOOL)
                .whereIf(
                        territory,
                        directly ? "e.school.territory = :territory" : Schools.ownerWithin("e.school", territory),
                        "territory")
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(subject, "e.subject = :subject", "subject")
                .whereIf(day, "e.since <= :asOf and (e.until is null or e.until >= :asOf)", "asOf")
                .whereIf(open, "(case when e.until is null then true else false end) = :open", "open");
        if (covered != null) {
            narrowed = narrowed.fetching(OF_SCHOOL + covered.join()).where(covered.condition(), Map.of());
        }
        return narrowed.sort(sort);
    }
}
