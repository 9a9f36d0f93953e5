package kz.tirek.training.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which courses are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class CourseFilter {

    @Parameter(description = "Id of the provider", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "The form a course takes", example = "INTERNSHIP")
    @QueryParam("format")
    @Nullable
    CourseFormat format;

    @Parameter(description = "A language the course is given in", example = "KAZAKH")
    @QueryParam("language")
    @Nullable
    TeachingLanguage language;

    @Parameter(description = "Whom the course is for", example = "TEACHERS")
    @QueryParam("audience")
    @Nullable
    Audience audience;

    @Parameter(description = "Whether it is still given", example = "ACTIVE")
    @QueryParam("status")
    @Nullable
    CourseStatus status;

    @Parameter(
            description = "Id of a course; those it has to be completed before",
            example = "0198c5a0-0000-7000-8000-000000000006")
    @QueryParam("prerequisite")
    @Nullable
    UUID prerequisite;

    @Parameter(description = "Prefix and fuzzy search over the names", example = "тағылымдама")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    CourseSort sort;

    Listing<Course> narrow(Listing<Course> courses) {
        return courses.whereIf(provider, "e.providerId = :provider", "provider")
                .whereIf(format, "e.format = :format", "format")
                .whereIf(name(language), "function(array_has as Boolean, e.languages, :language) = true", "language")
                .whereIf(name(audience), "function(array_has as Boolean, e.audience, :audience) = true", "audience")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(prerequisite, ":prerequisite member of e.prerequisites", "prerequisite")
                .matching("e.nameSearch", q)
                .sort(sort);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
