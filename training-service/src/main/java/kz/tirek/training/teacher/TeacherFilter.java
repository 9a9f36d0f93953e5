package kz.tirek.training.teacher;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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

    @Parameter(description = "Prefix and fuzzy search over the names", example = "сынақова")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME")
    @QueryParam("sort")
    @DefaultValue("NAME")
    TeacherSort sort;

    Listing<Teacher> narrow(Listing<Teacher> teachers) {
        return teachers.whereIf(school, "e.schoolId = :school", "school")
                .whereIf(position, "e.position = :position", "position")
                .whereIf(category, "e.category = :category", "category")
                .whereIf(
                        subject == null ? null : subject.name(),
                        "function(array_has as Boolean, e.subjects, :subject) = true",
                        "subject")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
