package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.course.CourseFormat;
import kz.tirek.training.teacher.Subject;
import org.jspecify.annotations.Nullable;

/// What was completed, in the words that go on a certificate.
@ApplicationScoped
class Attainments {

    private static final String ENROLMENTS = """
            select e.id as enrolment_id, r.id as course_run_id, c.id as course_id, e.teacher_id, e.status, c.provider_id,
                c.name_kk, c.name_ru, c.name_en, c.format, c.hours, r.starts_on, r.ends_on
            from enrolment e join course_run r on r.id = e.course_run_id join course c on c.id = r.course_id
            """;

    private static final String INTERNSHIPS = """
            select i.id as internship_id, i.course_run_id, c.id as course_id, i.teacher_id, i.status,
                coalesce(i.provider_id, c.provider_id) as provider_id, c.name_kk, c.name_ru, c.name_en, i.kind, i.subject,
                i.hours, i.starts_on, i.ends_on
            from internship i left join course_run r on r.id = i.course_run_id left join course c on c.id = r.course_id
            """;

    private final EntityManager entities;

    @Inject
    Attainments(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Attainment> ofEnrolment(UUID id) {
        return rows(ENROLMENTS + "where e.id = :id", id)
                .map(Attainments::enrolment)
                .findFirst();
    }

    Optional<Attainment> ofInternship(UUID id) {
        return rows(INTERNSHIPS + "where i.id = :id", id)
                .map(Attainments::internship)
                .findFirst();
    }

    /// Completed enrolments of a run, first completed applicant first, so that numbers follow the list of
    /// participants.
    List<Attainment> ofRun(UUID run) {
        return rows(ENROLMENTS + "where r.id = :id and e.status = 'COMPLETED' order by e.created_at, e.id", run)
                .map(Attainments::enrolment)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String sql, UUID id) {
        return ((List<Tuple>) entities.createNativeQuery(sql, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream();
    }

    private static Attainment enrolment(Tuple row) {
        return new Attainment(
                id(row, "enrolment_id"),
                null,
                id(row, "course_run_id"),
                id(row, "course_id"),
                row.get("teacher_id", UUID.class),
                row.get("status", String.class),
                id(row, "provider_id"),
                courseName(row),
                CourseFormat.valueOf(row.get("format", String.class)),
                row.get("hours", Integer.class),
                day(row, "starts_on"),
                day(row, "ends_on"));
    }

    private static Attainment internship(Tuple row) {
        String subject = row.get("subject", String.class);
        return new Attainment(
                null,
                row.get("internship_id", UUID.class),
                id(row, "course_run_id"),
                id(row, "course_id"),
                row.get("teacher_id", UUID.class),
                row.get("status", String.class),
                id(row, "provider_id"),
                row.get("name_kk", String.class) == null
                        ? InternshipTitle.of(subject == null ? null : Subject.valueOf(subject))
                        : courseName(row),
                CourseFormat.INTERNSHIP,
                row.get("hours", Integer.class),
                day(row, "starts_on"),
                day(row, "ends_on"));
    }

    private static Name courseName(Tuple row) {
        return new Name(
                row.get("name_kk", String.class), row.get("name_ru", String.class), row.get("name_en", String.class));
    }

    private static @Nullable UUID id(Tuple row, String column) {
        return row.get(column, UUID.class);
    }

    private static LocalDate day(Tuple row, String column) {
        return switch (row.get(column)) {
            case LocalDate day -> day;
            case java.sql.Date day -> day.toLocalDate();
            case null, default -> throw new IllegalStateException(column + " is no date");
        };
    }
}
