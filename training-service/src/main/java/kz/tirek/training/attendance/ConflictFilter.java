package kz.tirek.training.attendance;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which conflicts are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class ConflictFilter {

    @Parameter(
            description = "Id of a course run, on either side of the conflict",
            example = "0198c5a0-0000-7000-8000-000000000003")
    @QueryParam("courseRun")
    @Nullable
    UUID courseRun;

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "KATO code; teachers of all schools in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "What contradicts what", example = "STATEMENTS")
    @QueryParam("kind")
    @Nullable
    ConflictKind kind;

    @Parameter(description = "How grave it is", example = "MAJOR")
    @QueryParam("grade")
    @Nullable
    ConflictGrade grade;

    @Parameter(description = "Where it stands", example = "OPEN")
    @QueryParam("status")
    @Nullable
    ConflictStatus status;

    @Parameter(description = "Whether one and the same person stated all of it", example = "false")
    @QueryParam("samePerson")
    @Nullable
    Boolean samePerson;

    @Parameter(description = "Order of the list", example = "CREATED")
    @QueryParam("sort")
    @DefaultValue("CREATED")
    ConflictSort sort;

    Listing<Conflict> narrow(Listing<Conflict> conflicts) {
        return conflicts
                .whereIf(courseRun, "(e.courseRunId = :courseRun or e.otherCourseRunId = :courseRun)", "courseRun")
                .whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(grade, "e.grade = :grade", "grade")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(samePerson, "e.samePerson = :samePerson", "samePerson")
                .fetching("left join fetch e.decision")
                .sort(sort);
    }
}
