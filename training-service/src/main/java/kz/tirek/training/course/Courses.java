package kz.tirek.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All courses.
@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, UUID> {

    /// The course at an address; NOT_FOUND where there is none.
    Course get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Refuses a body that names an unknown course in `courseId`.
    public void requireKnown(UUID id) {
        if (findById(id) == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("course", id).at("/courseId");
        }
    }
}
