package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Subject;
import kz.tirek.hubschool.school.TeachingLanguage;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which remote classes a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class RemoteClassFilter {

    private static final String OF_CLASS = "exists (select 1 from RemoteClass c join c.gaps l where c.id = e.id and ";

    @Parameter(
            description = "KATO code: the hub school or a school taught lies there or in something below",
            example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "The hub school that gives it", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "A school taught", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "A gap it closes", example = "01890a5d-ac96-774b-bcce-b302099a8061")
    @QueryParam("teachingGap")
    @Nullable
    UUID teachingGap;

    @Parameter(description = "The subject", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Language of instruction", example = "KAZAKH")
    @QueryParam("language")
    @Nullable
    TeachingLanguage language;

    @Parameter(description = "A day on which it goes on", example = "2026-02-02")
    @QueryParam("activeOn")
    @Nullable
    LocalDate activeOn;

    @Parameter(description = "Where its dates put it today", example = "RUNNING")
    @QueryParam("status")
    @Nullable
    RemoteClassStatus status;

    @Parameter(description = "Order of the list", example = "FROM")
    @QueryParam("sort")
    @DefaultValue("FROM")
    RemoteClassSort sort;

    Listing<RemoteClass> narrow(Listing<RemoteClass> classes, LocalDate today) {
        Listing<RemoteClass> narrowed = classes.fetching("left join fetch e.hubSchool h")
                .whereIf(territory, Territories.among("e"), "territory")
                .whereIf(hubSchool, "e.hubSchool.id = :hubSchool", "hubSchool")
                .whereIf(school, OF_CLASS + "l.gap.school.id = :school)", "school")
                .whereIf(teachingGap, OF_CLASS + "l.gap.id = :teachingGap)", "teachingGap")
                .whereIf(subject, "e.subject = :subject", "subject")
                .whereIf(language, "e.language = :language", "language")
                .whereIf(
                        activeOn,
                        "e.startsOn <= :activeOn and (e.endsOn is null or e.endsOn >= :activeOn)",
                        "activeOn");
        if (status != null) {
            narrowed = narrowed.where(status.condition(), Map.of("today", today));
        }
        return narrowed.sort(sort);
    }
}
