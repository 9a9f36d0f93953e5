package kz.tirek.training.teacher;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which teachers are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class TeacherFilter {

    @Parameter(description = "Id of the school", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "KATO code; teachers of all schools in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "What the person does at the school", example = "TEACHER")
    @QueryParam("position")
    @Nullable
    Position position;

    @Parameter(description = "Qualification category", example = "EXPERT")
    @QueryParam("category")
    @Nullable
    QualificationCategory category;

    @Parameter(description = "A subject the person teaches", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Only those who mentor colleagues now, or only those who do not", example = "true")
    @QueryParam("mentor")
    @Nullable
    Boolean mentor;

    @Parameter(description = "Only those who work at the school, or only those who left it", example = "true")
    @QueryParam("employed")
    @Nullable
    Boolean employed;

    @Parameter(
            description =
                    "Whose category is to be raised or confirmed before this day (Law on Teacher Status, art. 15)",
            example = "2027-01-01")
    @QueryParam("categoryDueBefore")
    @Nullable
    LocalDate categoryDueBefore;

    @Parameter(description = "Those whose personal data is erased, instead of those whose is not", example = "false")
    @QueryParam("erased")
    @DefaultValue("false")
    boolean erased;

    @Parameter(description = "Prefix and fuzzy search over the names", example = "сынақова")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME")
    @QueryParam("sort")
    @DefaultValue("NAME")
    TeacherSort sort;

    Listing<Teacher> narrow(Listing<Teacher> teachers, TeacherWords words) {
        if (mentor != null) {
            teachers.where(mentor ? "e.mentorSince is not null" : "e.mentorSince is null", Map.of());
        }
        if (employed != null) {
            teachers.where(employed ? "e.leftOn is null" : "e.leftOn is not null", Map.of());
        }
        if (q != null) {
            words.narrow(teachers, q);
        }
        return teachers.where(erased ? "e.erasedAt is not null" : "e.erasedAt is null", Map.of())
                .whereIf(school, "e.schoolId = :school", "school")
                .whereIf(position, "e.position = :position", "position")
                .whereIf(category, "e.category = :category", "category")
                .whereIf(
                        subject == null ? null : subject.name(),
                        "function(array_has as Boolean, e.subjects, :subject) = true",
                        "subject")
                .whereIf(categoryDueBefore, "e.categoryDue < :categoryDueBefore", "categoryDueBefore")
                .sort(sort);
    }
}
