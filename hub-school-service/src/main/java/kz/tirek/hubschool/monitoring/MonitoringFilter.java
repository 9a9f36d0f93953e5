package kz.tirek.hubschool.monitoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which monitoring results a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class MonitoringFilter {

    @Parameter(description = "The year the school year began in", example = "2025")
    @QueryParam("schoolYear")
    @Min(2000)
    @Max(2100)
    @Nullable
    Integer schoolYear;

    @Parameter(description = "When in the method they were measured", example = "YEARLY")
    @QueryParam("stage")
    @Nullable
    Stage stage;

    @Parameter(description = "The grade", example = "4")
    @QueryParam("grade")
    @Min(4)
    @Max(8)
    @Nullable
    Integer grade;

    @Parameter(description = "The school subject", example = "MATHEMATICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Order of the list", example = "MEASURED_ON_DESC")
    @QueryParam("sort")
    @DefaultValue("MEASURED_ON_DESC")
    MonitoringSort sort;

    Listing<MonitoringResult> narrow(Listing<MonitoringResult> results) {
        return results.fetching("join fetch e.hubSchool h join fetch e.school s")
                .whereIf(schoolYear, "e.schoolYear = :schoolYear", "schoolYear")
                .whereIf(stage, "e.stage = :stage", "stage")
                .whereIf(grade, "e.grade = :grade", "grade")
                .whereIf(subject, "e.subject = :subject", "subject")
                .sort(sort);
    }
}
