package kz.tirek.hubschool.school;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which schools a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class SchoolFilter {

    @Parameter(description = "KATO code: schools there and in everything below", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Kind of organisation", example = "SECONDARY")
    @QueryParam("kind")
    @Nullable
    SchoolKind kind;

    @Parameter(description = "A language of instruction", example = "KAZAKH")
    @QueryParam("language")
    @Nullable
    TeachingLanguage language;

    @Parameter(description = "Whether the school has the status of an underfilled one", example = "false")
    @QueryParam("underfilled")
    @Nullable
    Boolean underfilled;

    @Parameter(description = "Whether the school works", example = "ACTIVE")
    @QueryParam("status")
    @Nullable
    SchoolStatus status;

    @Parameter(description = "Prefix and fuzzy search over the names in three languages", example = "аксай")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    SchoolSort sort;

    Listing<School> narrow(Listing<School> schools) {
        return schools.fetching("join fetch e.territory")
                .whereIf(territory, Territories.within("e.territory"), "territory")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(
                        language == null ? null : language.name(),
                        "function(array_has as Boolean, e.languages, :language) = true",
                        "language")
                .whereIf(underfilled, "e.underfilled = :underfilled", "underfilled")
                .whereIf(status, "e.status = :status", "status")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
