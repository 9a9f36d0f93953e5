package kz.tirek.training.internship;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The hours of a teacher over HTTP.
@Path("/api/v1/teachers/{id}/hours")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TeacherHoursResource {

    private final Teachers teachers;
    private final EntityManager entities;

    @Inject
    TeacherHoursResource(Teachers teachers, EntityManager entities) {
        this.teachers = teachers;
        this.entities = entities;
    }

    @GET
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getTeacherHours", summary = "Get the hours of training a teacher completed, by year")
    @Refuses("outside-territory")
    public TeacherHours get(@PathParam("id") UUID id) {
        return TeacherHours.of(id, years(teachers.reachable(id).id()));
    }

    private List<TeacherHours.Year> years(UUID teacher) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select year, sum(hours) filter (where format <> 'INTERNSHIP') as courses,
                            sum(hours) filter (where format = 'INTERNSHIP') as internships
                        from (
                            select extract(year from run.ends_on)::integer as year, course.hours, course.format
                            from enrolment
                            join course_run run on run.id = enrolment.course_run_id
                            join course on course.id = run.course_id
                            where enrolment.teacher_id = :teacher and enrolment.status = 'COMPLETED'
                            union all
                            select extract(year from ends_on)::integer, hours, 'INTERNSHIP'
                            from counted_internship
                            where teacher_id = :teacher) counted
                        group by year order by year desc""", Tuple.class)
                .setParameter("teacher", teacher)
                .getResultStream()
                .map(row -> {
                    long courses = hours(row.get("courses", Number.class));
                    long internships = hours(row.get("internships", Number.class));
                    return new TeacherHours.Year(
                            row.get("year", Number.class).intValue(), courses, internships, courses + internships);
                })
                .toList();
    }

    private static long hours(@Nullable Number sum) {
        return sum == null ? 0 : sum.longValue();
    }
}
