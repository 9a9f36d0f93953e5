package kz.tirek.hubschool.partnership;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which partnerships a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class PartnershipFilter {

    @Parameter(description = "What the partners have undertaken", example = "SCHOOL_COOPERATION")
    @QueryParam("kind")
    @Nullable
    PartnershipKind kind;

    @Parameter(description = "Where it stands", example = "SIGNED")
    @QueryParam("status")
    @Nullable
    PartnershipStatus status;

    @Parameter(
            description = "A day on which they are valid: signed or renewed for it, and not ended",
            example = "2026-09-01")
    @QueryParam("validOn")
    @Nullable
    LocalDate validOn;

    @Parameter(description = "Country of a party, ISO 3166-1 alpha-2", example = "KG")
    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}")
    @Nullable
    String country;

    @Parameter(description = "A school that is or was a party", example = "01890a5d-ac96-774b-bcce-b302099a8057")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(
            description = "KATO code: the district under patronage or a party school lies there or in something below",
            example = "590000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "What the partners work on", example = "STEM")
    @QueryParam("area")
    @Nullable
    PartnershipArea area;

    @Parameter(
            description = "Prefix and fuzzy search over the title and the names of parties in three languages",
            example = "ага хан")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    PartnershipSort sort;

    Listing<Partnership> narrow(Listing<Partnership> partnerships) {
        return partnerships
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(
                        validOn,
                        "(e.endedOn is null or e.endedOn >= :validOn) and exists (select 1 from e.terms t"
                                + " where t.validFrom <= :validOn and (t.validUntil is null or t.validUntil >= :validOn))",
                        "validOn")
                .whereIf(
                        country,
                        "e.id in (select p.partnership.id from PartnershipParty p where p.country = :country)",
                        "country")
                .whereIf(
                        school,
                        "e.id in (select p.partnership.id from PartnershipParty p where p.school.id = :school)",
                        "school")
                .whereIf(territory, Territories.among("e"), "territory")
                .whereIf(
                        area == null ? null : area.name(),
                        "function(array_has as Boolean, e.areas, :area) = true",
                        "area")
                .whereIf(
                        q == null || q.isBlank() ? null : q,
                        "function(name_or_words_match as Boolean, e.partyNames, e.partyWords, :q) = true"
                                + " or function(name_matches as Boolean, e.nameSearch, :q) = true",
                        "q")
                .sort(sort);
    }
}
