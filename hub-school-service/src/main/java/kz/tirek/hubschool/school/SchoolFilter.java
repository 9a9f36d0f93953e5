package kz.tirek.hubschool.school;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which schools a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class SchoolFilter {

    private static final Text NEAR_MISSING =
            new Text("қашықтық үшін near керек", "для расстояния нужен near", "the distance needs near");

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

    @Parameter(
            description = "A day on which the school had the status of an underfilled one, and was not closed",
            example = "2025-09-01")
    @QueryParam("underfilledOn")
    @Nullable
    LocalDate underfilledOn;

    @Parameter(
            description = "Places within a distance: latitude, longitude (WGS 84) and kilometres, up to 500",
            example = "51.1683,52.9952,100")
    @QueryParam("near")
    @Near
    @Nullable
    String near;

    @Parameter(description = "What another system calls the school: scheme and value", example = "NOBD:27-0045-118")
    @QueryParam("identifier")
    @Pattern(regexp = SchoolIdentifier.TEXT)
    @Nullable
    String identifier;

    @Parameter(description = "Whether the school works", example = "ACTIVE")
    @QueryParam("status")
    @Nullable
    SchoolStatus status;

    @Parameter(
            description =
                    "Prefix and fuzzy search over the names in three languages, former ones too; in Cyrillic or Latin letters",
            example = "аксай")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(
            description =
                    "Order of the list; without it DISTANCE, the nearest first, where `near` is given, and NAME_RU elsewhere",
            example = "NAME_RU")
    @QueryParam("sort")
    @Nullable
    SchoolSort sort;

    private SchoolSort order() {
        if (sort == SchoolSort.DISTANCE && near == null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("sort", "near-missing", NEAR_MISSING);
        }
        if (sort != null) {
            return sort;
        }
        return near == null ? SchoolSort.NAME_RU : SchoolSort.DISTANCE;
    }

    Listing<School> narrow(Listing<School> schools) {
        Listing<School> narrowed = schools.whereIf(territory, Schools.within("e", territory), "territory")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(
                        language == null ? null : language.name(),
                        "function(array_has as Boolean, e.languages, :language) = true",
                        "language")
                .whereIf(underfilled, "e.underfilled = :underfilled", "underfilled")
                .whereIf(
                        underfilledOn,
                        UnderfilledPeriods.coverDay("e") + " and (e.closedOn is null or e.closedOn > :underfilledOn)",
                        "underfilledOn")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(q == null || q.isBlank() ? null : q, Schools.matching("e"), "q")
                .sort(order());
        if (near != null) {
            narrowed.where(Surroundings.CONDITION, Surroundings.of(near).parameters());
        }
        if (identifier != null) {
            SchoolIdentifier asked = SchoolIdentifier.of(identifier);
            if (asked.scheme().equals(SchoolIdentifier.BIN)) {
                narrowed.where("e.bin = :bin", Map.of("bin", asked.value()));
            } else {
                narrowed.where(
                        "e.id in (select s.id from School s join s.identifiers i where i.scheme = :scheme and i.value = :value)",
                        Map.of("scheme", asked.scheme(), "value", asked.value()));
            }
        }
        return narrowed;
    }
}
