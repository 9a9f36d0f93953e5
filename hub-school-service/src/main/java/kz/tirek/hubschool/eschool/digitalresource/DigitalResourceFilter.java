package kz.tirek.hubschool.eschool.digitalresource;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which digital resources a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class DigitalResourceFilter {

    @Parameter(description = "Prefix and fuzzy search over the titles in three languages", example = "физика")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "What it is", example = "VIDEO_LESSONS")
    @QueryParam("kind")
    @Nullable
    ResourceKind kind;

    @Parameter(description = "A subject it serves; also those that serve all", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "A grade it serves; also those that serve all", example = "8")
    @QueryParam("grade")
    @Min(0)
    @Max(12)
    @Nullable
    Integer grade;

    @Parameter(description = "A language, ISO 639 code", example = "kk")
    @QueryParam("language")
    @Pattern(regexp = "[a-z]{2,3}")
    @Nullable
    String language;

    @Parameter(description = "Country of the provider, ISO 3166-1 alpha-2", example = "KZ")
    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}")
    @Nullable
    String country;

    @Parameter(description = "On what ground schools use it", example = "PUBLIC_PRIVATE_PARTNERSHIP")
    @QueryParam("arrangement")
    @Nullable
    Arrangement arrangement;

    @Parameter(description = "A day on which schools may use it", example = "2026-01-15")
    @QueryParam("validOn")
    @Nullable
    LocalDate validOn;

    @Parameter(description = "Order of the list", example = "TITLE_RU")
    @QueryParam("sort")
    @DefaultValue("TITLE_RU")
    DigitalResourceSort sort;

    Listing<DigitalResource> narrow(Listing<DigitalResource> resources) {
        return resources
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(
                        subject == null ? null : subject.name(),
                        "array_length(e.subjects) is null or array_length(e.subjects) = 0"
                                + " or function(array_has as Boolean, e.subjects, :subject) = true",
                        "subject")
                .whereIf(
                        grade,
                        "array_length(e.grades) is null or array_length(e.grades) = 0 or array_contains(e.grades, :grade)",
                        "grade")
                .whereIf(language, "function(array_has as Boolean, e.languages, :language) = true", "language")
                .whereIf(country, "e.provider.country = :country", "country")
                .whereIf(arrangement, "e.arrangement = :arrangement", "arrangement")
                .whereIf(
                        validOn,
                        "(e.validFrom is null or e.validFrom <= :validOn)"
                                + " and (e.validUntil is null or e.validUntil >= :validOn)",
                        "validOn")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
