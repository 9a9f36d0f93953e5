package kz.tirek.hubschool.partnership;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.InSet;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which events a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class PartnershipEventFilter {

    @Parameter(description = "Whether they took place", example = "HELD")
    @QueryParam("status")
    @Nullable
    PartnershipEventStatus status;

    @Parameter(description = "How people meet", example = "HYBRID")
    @QueryParam("mode")
    @Nullable
    PartnershipEventMode mode;

    @Parameter(
            description = "Events that begin on this day or later; of a month or year its first day counts",
            example = "2025-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(
            description = "Events that begin on this day or earlier; of a month or year its first day counts",
            example = "2025-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Country of the place, ISO 3166-1 alpha-2", example = "KG")
    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}")
    @Nullable
    String country;

    @Parameter(
            description = "KATO code: a party school of the partnership lies there or in something below",
            example = "750000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Order of the list", example = "DATE_DESC")
    @QueryParam("sort")
    @DefaultValue("DATE_DESC")
    PartnershipEventSort sort;

    Listing<PartnershipEvent> narrow(Listing<PartnershipEvent> events, @Nullable UUID partnership) {
        return events.fetching("join fetch e.partnership")
                .whereIf(partnership, "e.partnership.id = :partnership", "partnership")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(mode, "e.mode = :mode", "mode")
                .whereIf(from, "e.startsOn >= :from", "from")
                .whereIf(until, "e.startsOn <= :until", "until")
                .whereIf(country, "e.country = :country", "country")
                .whereIf(
                        territory,
                        ofPartnerships("select p.partnership.id from PartnershipParty p where "
                                + Schools.within("p.school", territory)),
                        "territory")
                .sort(sort);
    }

    /// A region has a good part of all partnerships, a district few.
    private String ofPartnerships(String select) {
        return territory != null && Territories.isRegion(territory)
                ? InSet.of("fk(e.partnership)", select)
                : "e.partnership.id in (" + select + ")";
    }
}
