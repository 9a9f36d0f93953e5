package kz.tirek.training.internship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// All internships.
@ApplicationScoped
class Internships implements PanacheRepositoryBase<Internship, UUID> {

    /// A course run as far as an internship may be part of it.
    ///
    /// @param enrolled whether the teacher has a place in it, or had one to its end
    record HostingRun(String format, LocalDate from, LocalDate until, boolean enrolled) {}

    /// The internship at an address; NOT_FOUND where there is none.
    Internship get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The same with its row locked: whoever writes to it does so one after the other.
    Internship locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Writes what was changed. An internship gets a new version also where only its plan, diary or evaluations
    /// changed.
    void settle(Internship internship) {
        long before = internship.version();
        flush();
        if (internship.version() == before) {
            getEntityManager().lock(internship, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    /// Internships of the teacher on days from `from` to `until` that are not over without success.
    List<UUID> meeting(UUID teacher, LocalDate from, LocalDate until, UUID but) {
        return find(
                        "teacherId = ?1 and endsOn >= ?2 and startsOn <= ?3 and id <> ?4 and status in ?5 order by startsOn",
                        teacher,
                        from,
                        until,
                        but,
                        List.of(InternshipStatus.PLANNED, InternshipStatus.RUNNING, InternshipStatus.COMPLETED))
                .stream()
                .map(Internship::id)
                .toList();
    }

    /// Runs on days from `from` to `until` in which the teacher has a place.
    ///
    /// @param but the run that is no other, or null
    List<UUID> runsDuring(UUID teacher, LocalDate from, LocalDate until, @Nullable UUID but) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from runs_during(:teacher, :from, :until, cast(:but as uuid)) as id order by id",
                        UUID.class)
                .setParameter("teacher", teacher)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("but", but == null ? null : but.toString())
                .getResultList();
    }

    /// Whether the teacher does, or did, another internship as part of the run.
    boolean isInRun(UUID teacher, UUID run, UUID but) {
        return count(
                        "teacherId = ?1 and courseRunId = ?2 and id <> ?3 and status in ?4",
                        teacher,
                        run,
                        but,
                        List.of(InternshipStatus.PLANNED, InternshipStatus.RUNNING, InternshipStatus.COMPLETED))
                > 0;
    }

    /// Those the teacher does, or did, and those the teacher supervises.
    List<Internship> naming(UUID teacher) {
        return getEntityManager()
                .createQuery(
                        "from Internship where teacherId = :teacher or supervisorTeacherId = :teacher order by id",
                        Internship.class)
                .setParameter("teacher", teacher)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<HostingRun> run(UUID run, UUID teacher) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select course.format, run.starts_on, run.ends_on, exists (
                            select from enrolment where course_run_id = run.id and teacher_id = :teacher
                                and status in ('APPLIED', 'APPROVED', 'COMPLETED')) as enrolled
                        from course_run run join course on course.id = run.course_id
                        where run.id = :run""", Tuple.class)
                .setParameter("run", run)
                .setParameter("teacher", teacher)
                .getResultStream()
                .map(row -> new HostingRun(
                        row.get("format", String.class),
                        LocalDate.parse(row.get("starts_on").toString()),
                        LocalDate.parse(row.get("ends_on").toString()),
                        row.get("enrolled", Boolean.class)))
                .findFirst();
    }

    /// Hours that count from the internship itself.
    int hoursCounted(Internship internship) {
        if (internship.status() != InternshipStatus.COMPLETED) {
            return 0;
        }
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select hours from counted_internship where id = :id", Integer.class)
                .setParameter("id", internship.id())
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /// Hours in the diary.
    BigDecimal diaryHours(UUID internship) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(d.hours), 0) from DiaryEntry d where d.internshipId = :internship",
                        BigDecimal.class)
                .setParameter("internship", internship)
                .getSingleResult();
    }

    /// Diary entries that lie outside the dates.
    long diaryOutside(UUID internship, LocalDate from, LocalDate until) {
        return getEntityManager()
                .createQuery(
                        "select count(d) from DiaryEntry d where d.internshipId = :internship"
                                + " and (d.day < :from or d.day > :until)",
                        Long.class)
                .setParameter("internship", internship)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }
}
