package kz.tirek.training.enrolment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which enrolments are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class EnrolmentFilter {

    @Parameter(description = "Id of the course run", example = "0198c5a0-0000-7000-8000-000000000003")
    @QueryParam("courseRun")
    @Nullable
    UUID courseRun;

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "Id of the teacher's school", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "KATO code; teachers of all schools in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Where the enrolment stands", example = "APPLIED")
    @QueryParam("status")
    @Nullable
    EnrolmentStatus status;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    EnrolmentSort sort;

    Listing<Enrolment> narrow(Listing<Enrolment> enrolments) {
        return enrolments
                .whereIf(courseRun, "e.courseRunId = :courseRun", "courseRun")
                .whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(school, "e.teacher.schoolId = :school", "school")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
