package kz.tirek.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.hibernate.Session;

/// All courses.
@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, UUID> {

    /// Every course needed before others, directly or not, with the course it is needed for.
    private static final String NEEDED = """
            with recursive needed (id, needed_for) as (
                select id, cast(:course as uuid) from unnest(cast(:prerequisites as uuid[])) as id
                union
                select p.prerequisite_id, p.course_id
                from course_prerequisite p
                join needed on needed.id = p.course_id
                where p.course_id <> :course)
            select id, needed_for from needed""";

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

    /// The names of courses, joined: in Kazakh, Russian and, where there is one, English.
    public List<String> names(Collection<UUID> ids, String delimiter) {
        Map<UUID, Course> courses = byId(Set.copyOf(ids));
        List<Name> names = ids.stream()
                .map(id -> Objects.requireNonNull(courses.get(id)).name())
                .toList();
        return Stream.<Function<Name, String>>of(Name::kk, Name::ru, name -> name.en() == null ? name.ru() : name.en())
                .map(language -> names.stream().map(language).collect(Collectors.joining(delimiter)))
                .toList();
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
        Map<UUID, UUID> neededFor = new HashMap<>();
        for (Object[] needed : getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEEDED, Object[].class)
                .setParameter("prerequisites", prerequisites.toArray(UUID[]::new))
                .setParameter("course", course)
                .getResultList()) {
            neededFor.put((UUID) needed[0], (UUID) needed[1]);
        }
        if (neededFor.containsKey(course)) {
            throw circle(course, neededFor);
        }
    }

    private Refusal circle(UUID course, Map<UUID, UUID> neededFor) {
        Deque<UUID> ids = new ArrayDeque<>(List.of(course));
        do {
            ids.addFirst(Objects.requireNonNull(neededFor.get(ids.getFirst())));
        } while (!ids.getFirst().equals(course));
        return CourseProblem.PREREQUISITE_CIRCLE
                .refuse(names(ids, " → ").toArray())
                .with("circle", List.copyOf(ids))
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
