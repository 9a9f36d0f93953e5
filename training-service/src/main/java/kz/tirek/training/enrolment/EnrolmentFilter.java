package kz.tirek.training.enrolment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.time.BusinessDate;
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

    @Parameter(description = "Id of the course", example = "0198c5a0-0000-7000-8000-000000000002")
    @QueryParam("course")
    @Nullable
    UUID course;

    @Parameter(description = "Id of the provider of the course", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "Applied on this day or later", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Applied on this day or earlier", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    EnrolmentSort sort;

    Listing<Enrolment> narrow(Listing<Enrolment> enrolments) {
        return enrolments
                .whereIf(courseRun, "e.courseRunId = :courseRun", "courseRun")
                .whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(school, "e.schoolId = :school", "school")
                .whereIf(course, "e.courseId = :course", "course")
                .whereIf(provider, "e.providerId = :provider", "provider")
                .whereIf(beginning(from, 0), "e.createdAt >= :from", "from")
                .whereIf(beginning(until, 1), "e.createdAt < :until", "until")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(BusinessDate.ZONE).toInstant();
    }
}
