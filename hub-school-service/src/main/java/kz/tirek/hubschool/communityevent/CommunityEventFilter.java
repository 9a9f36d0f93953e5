package kz.tirek.hubschool.communityevent;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which community events a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class CommunityEventFilter {

    @Parameter(description = "KATO code: events of schools there and in everything below", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "The school", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "The hub school whose school holds it", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "What brings people to the school", example = "ENVIRONMENT")
    @QueryParam("kind")
    @Nullable
    EventKind kind;

    @Parameter(description = "A value it fosters", example = "CARE")
    @QueryParam("value")
    @Nullable
    CommunityValue value;

    @Parameter(description = "Where it stands", example = "HELD")
    @QueryParam("status")
    @Nullable
    EventStatus status;

    @Parameter(description = "The first day it may begin on", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "The last day it may begin on", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Prefix and fuzzy search over the titles in three languages", example = "наурыз")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "FROM")
    @QueryParam("sort")
    @DefaultValue("FROM")
    CommunityEventSort sort;

    Listing<CommunityEvent> narrow(Listing<CommunityEvent> events) {
        return events.fetching("join fetch e.school s")
                .whereIf(territory, Schools.ownerWithin("e.school", territory), "territory")
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(
                        hubSchool,
                        "e.school.id = (select h.school.id from HubSchool h where h.id = :hubSchool)",
                        "hubSchool")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(
                        value == null ? null : value.name(),
                        "function(array_has as Boolean, e.fosteredValues, :value) = true",
                        "value")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(from, "e.heldOn >= :from", "from")
                .whereIf(until, "e.heldOn <= :until", "until")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
