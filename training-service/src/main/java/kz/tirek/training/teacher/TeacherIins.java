package kz.tirek.training.teacher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.personal.PersonalData;
import kz.tirek.conventions.personal.Sealed;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.TrainingProblem;
import org.jspecify.annotations.Nullable;

/// The IINs of teachers: sealed, found by keyed hash, shown masked, and in full only for a purpose that is put on
/// record.
@ApplicationScoped
class TeacherIins implements PanacheRepositoryBase<TeacherIin, UUID> {

    private static final String TYPE = "teacher";
    private static final String FIELD = "iin";

    private final PersonalData personalData;
    private final Caller caller;
    private final Clock clock;

    @Inject
    TeacherIins(PersonalData personalData, Caller caller, Clock clock) {
        this.personalData = personalData;
        this.caller = caller;
        this.clock = clock;
    }

    /// Records the first number of a new teacher.
    TeacherIin first(UUID teacherId, String iin) {
        TeacherIin number = new TeacherIin(
                teacherId, seal(teacherId, iin), personalData.keyedHash(iin), clock.instant(), caller, null);
        persist(number);
        return number;
    }

    /// Refuses a number that a teacher has, where there is one.
    void requireFree(@Nullable String iin, Checks checks) {
        if (iin != null && (!checks.claim("/iin", iin) || count("hash = ?1 and replacedAt is null", hash(iin)) > 0)) {
            throw TrainingProblem.IIN_TAKEN.refuse().at("/iin");
        }
    }

    /// Records `iin` as the teacher's number; the one before, if any, becomes history.
    ///
    /// @param overrideReason why it is taken although its check digit does not fit; null where it fits
    TeacherIin record(UUID teacherId, String iin, @Nullable String overrideReason) {
        String hash = personalData.keyedHash(iin);
        TeacherIin before = current(teacherId).orElse(null);
        if (before != null && before.hash().equals(hash)) {
            return before;
        }
        if (before != null) {
            before.replace(clock.instant());
            flush();
        }
        TeacherIin number =
                new TeacherIin(teacherId, seal(teacherId, iin), hash, clock.instant(), caller, overrideReason);
        persist(number);
        return number;
    }

    /// The number as everyone may see it, or null where none is recorded.
    @Nullable
    ShownIin shown(UUID teacherId) {
        return current(teacherId)
                .map(number -> new ShownIin(masked(number), number.checksumOverridden()))
                .orElse(null);
    }

    /// Every number the teacher has had, the first one first.
    List<TeacherIin> all(UUID teacherId) {
        return list("teacherId = ?1 order by recordedAt, id", teacherId);
    }

    /// A number as everyone may see it.
    String masked(TeacherIin number) {
        return PersonalData.mask(personalData.decrypt(number.sealed(), context(number.teacherId())));
    }

    /// Numbers go with the erasure of the teacher's personal data, after the teacher's own row.
    void erase(UUID teacherId) {
        delete("teacherId = ?1", teacherId);
    }

    /// The number in full for the purpose the caller states; the read is on record.
    String reveal(UUID teacherId) {
        TeacherIin number = current(teacherId).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        return personalData.reveal(number.sealed(), TYPE, teacherId, FIELD);
    }

    /// The hash by which a teacher is found.
    String hash(String iin) {
        return personalData.keyedHash(iin);
    }

    private Sealed seal(UUID teacherId, String iin) {
        return personalData.encrypt(iin, context(teacherId));
    }

    static String context(UUID teacherId) {
        return PersonalData.context(TYPE, teacherId, FIELD);
    }

    private Optional<TeacherIin> current(UUID teacherId) {
        return find("teacherId = ?1 and replacedAt is null", teacherId).firstResultOptional();
    }
}
