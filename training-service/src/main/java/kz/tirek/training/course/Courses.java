package kz.tirek.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;

/// All courses.
@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, UUID> {

    /// The chain of prerequisites that leads to a course.
    private static final String CHAIN = """
            with recursive needed (id, chain) as (
                select id, array[id] from unnest(cast(:prerequisites as uuid[])) as id
                union all
                select p.prerequisite_id, needed.chain || p.prerequisite_id
                from course_prerequisite p
                join needed on needed.id = p.course_id)
            select chain from needed where id = :course limit 1""";

    /// The course at an address; NOT_FOUND where there is none.
    Course get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The course a body names in `courseId`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Course named(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("course", id).at("/courseId"));
    }

    /// The courses with these ids, by id.
    public Map<UUID, Course> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Course::id, Function.identity()));
    }

    /// Refuses prerequisites that are no courses.
    void requireKnown(List<UUID> prerequisites) {
        Set<UUID> known = byId(prerequisites).keySet();
        List<FieldFault> faults = IntStream.range(0, prerequisites.size())
                .filter(i -> !known.contains(prerequisites.get(i)))
                .mapToObj(i -> new FieldFault(
                        "/prerequisites/" + i,
                        CommonProblem.UNKNOWN_REFERENCE.code(),
                        CommonProblem.UNKNOWN_REFERENCE.title()))
                .toList();
        if (!faults.isEmpty()) {
            UUID first = prerequisites.stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .orElseThrow();
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("course", first).at(faults);
        }
    }

    /// Waits for whoever else is changing prerequisites, until this transaction ends: two halves of a circle must not
    /// meet.
    void lockPrerequisites() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('course_prerequisite', 0)) is null")
                .getSingleResult();
    }

    /// Refuses prerequisites from which a chain leads back to the course.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal PREREQUISITE_CIRCLE
    void requireNoCircle(UUID course, List<UUID> prerequisites) {
        if (prerequisites.contains(course)) {
            throw circle(List.of(course, course));
        }
        Object chain = getEntityManager()
                .createNativeQuery(CHAIN)
                .setParameter("prerequisites", prerequisites.toArray(UUID[]::new))
                .setParameter("course", course)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (chain instanceof UUID[] ids) {
            throw circle(Stream.concat(Stream.of(course), Stream.of(ids)).toList());
        }
    }

    private Refusal circle(List<UUID> ids) {
        Map<UUID, Course> courses = byId(Set.copyOf(ids));
        String names = ids.stream()
                .map(id -> courses.containsKey(id)
                        ? Objects.requireNonNull(courses.get(id)).name().ru()
                        : id.toString())
                .collect(Collectors.joining(" → "));
        return CourseProblem.PREREQUISITE_CIRCLE
                .refuse(names)
                .with("circle", ids)
                .at("/prerequisites");
    }

    /// Whether a run of the course was announced, so that teachers know who gives it.
    boolean isAnnounced(UUID course) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select 1 from course_run where course_id = :course and status <> 'DRAFT')",
                        Boolean.class)
                .setParameter("course", course)
                .getSingleResult();
    }
}
