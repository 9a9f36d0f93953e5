package kz.tirek.training.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.training.course.CourseFormat;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a report of training is about.
@SuppressWarnings("NullAway.Init")
public class TrainingReportFilter {

    @Parameter(description = "KATO code: teachers of the schools that stand there", example = "270000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(
            description = "Id of a school: those who worked there on the day",
            example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(
            description = "Id of a hub school: teachers of its school and of those it mentored on the day",
            example = "0198c5a0-0000-7000-8000-000000000020")
    @QueryParam("hub")
    @Nullable
    UUID hub;

    @Parameter(description = "Id of the provider", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "The form of the training", example = "SEMINAR")
    @QueryParam("format")
    @Nullable
    CourseFormat format;

    @Parameter(description = "A calendar year, instead of from and until", example = "2025")
    @QueryParam("year")
    @Min(1991)
    @Max(2200)
    @Nullable
    Integer year;

    @Parameter(description = "What ended on this day or later", example = "2025-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "What ended on this day or earlier", example = "2025-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;
}
