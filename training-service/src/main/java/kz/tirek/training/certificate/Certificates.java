package kz.tirek.training.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.teacher.Teachers;

/// All certificates.
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private final Teachers teachers;

    @Inject
    Certificates(Teachers teachers) {
        this.teachers = teachers;
    }

    /// The certificate at an address, if the caller may act in the territory of the holder's school.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, OUTSIDE_TERRITORY
    Certificate reachable(UUID id) {
        Certificate certificate = findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        teachers.reachable(certificate.teacherId());
        return certificate;
    }

    /// The certificate with its row locked, for whoever ends it.
    Certificate locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Whose certificate it is, without loading it.
    UUID teacherOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.teacherId from Certificate c where c.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The certificate of a number, however it is capitalised.
    Optional<Certificate> numbered(String number) {
        return find("number", number.toUpperCase(Locale.ROOT)).firstResultOptional();
    }

    /// The one that was issued for this enrolment or internship, or for the run it is part of, and not replaced.
    Optional<Certificate> standing(Attainment attained) {
        return find(
                        "teacherId = ?1 and status <> ?2 and (enrolmentId = ?3 or internshipId = ?3 or courseRunId = ?4)",
                        attained.teacherId(),
                        CertificateStatus.REPLACED,
                        attained.cause(),
                        attained.courseRunId())
                .firstResultOptional();
    }

    /// Those of a run that were not replaced, by teacher.
    Map<UUID, Certificate> standing(UUID courseRunId) {
        return list("courseRunId = ?1 and status <> ?2", courseRunId, CertificateStatus.REPLACED).stream()
                .collect(Collectors.toMap(Certificate::teacherId, Function.identity()));
    }

    /// Everything issued to a teacher, each locked.
    List<Certificate> lockedOf(UUID teacherId) {
        return find("teacherId = ?1 order by id", teacherId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
