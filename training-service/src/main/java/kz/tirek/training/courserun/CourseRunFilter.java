package kz.tirek.training.courserun;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.training.course.CourseFormat;
import kz.tirek.training.course.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which course runs are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class CourseRunFilter {

    /// The first day that a date of the API can name.
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    @Parameter(description = "Id of the course", example = "0198c5a0-0000-7000-8000-000000000002")
    @QueryParam("course")
    @Nullable
    UUID course;

    @Parameter(description = "Where the run stands", example = "OPEN")
    @QueryParam("status")
    @Nullable
    RunStatus status;

    @Parameter(description = "Id of the school where it is held", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "Runs that end on this day or later", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Runs that begin on this day or earlier", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Id of the provider of the course", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "The form of the course", example = "INTERNSHIP")
    @QueryParam("format")
    @Nullable
    CourseFormat format;

    @Parameter(description = "The language it is held in", example = "KAZAKH")
    @QueryParam("language")
    @Nullable
    TeachingLanguage language;

    @Parameter(description = "KATO code; runs held at schools in it", example = "750000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Open runs with at least so many places free", example = "1")
    @QueryParam("freePlaces")
    @Min(1)
    @Max(10_000)
    @Nullable
    Integer freePlaces;

    @Parameter(description = "Order of the list", example = "FROM_DESC")
    @QueryParam("sort")
    @DefaultValue("FROM_DESC")
    CourseRunSort sort;

    /// @param longestDays days between the first and the last day of the longest run there is: whatever ends on a day
    ///     or later began so many days before it or later, which the order of the list makes use of
    Listing<CourseRun> narrow(Listing<CourseRun> runs, IntSupplier longestDays) {
        if (from != null) {
            LocalDate before = from.minusDays(longestDays.getAsInt());
            LocalDate earliest = before.isBefore(FIRST) ? FIRST : before;
            runs.where("e.endsOn >= :from and e.startsOn >= :earliest", Map.of("from", from, "earliest", earliest));
        }
        return runs.whereIf(course, "e.courseId = :course", "course")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(school, "e.venue.schoolId = :school", "school")
                .whereIf(until, "e.startsOn <= :until", "until")
                .whereIf(provider, "e.providerId = :provider", "provider")
                .whereIf(format, "e.format = :format", "format")
                .whereIf(language, "e.language = :language", "language")
                .whereIf(territory, "function(array_has as Boolean, e.territories, :territory) = true", "territory")
                .whereIf(freePlaces, "e.status = 'OPEN' and e.capacity - e.placesTaken >= :freePlaces", "freePlaces")
                .sort(sort);
    }
}
