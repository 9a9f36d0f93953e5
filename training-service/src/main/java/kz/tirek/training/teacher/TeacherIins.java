package kz.tirek.training.teacher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.personal.PersonalData;
import kz.tirek.conventions.problem.CommonProblem;
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

    /// Records `iin` as the teacher's number; the one before, if any, becomes history.
    void record(UUID teacherId, String iin) {
        String hash = personalData.keyedHash(iin);
        Optional<TeacherIin> before = current(teacherId);
        if (before.isPresent() && before.get().hash().equals(hash)) {
            return;
        }
        before.ifPresent(number -> {
            number.replace(clock.instant());
            flush();
        });
        persist(new TeacherIin(
                teacherId,
                personalData.encrypt(iin, PersonalData.context(TYPE, teacherId, FIELD)),
                hash,
                clock.instant(),
                caller.subject()));
    }

    /// The number as everyone may see it, or null where none is recorded.
    @Nullable
    String masked(UUID teacherId) {
        return current(teacherId)
                .map(number -> personalData.decrypt(number.sealed(), PersonalData.context(TYPE, teacherId, FIELD)))
                .map(PersonalData::mask)
                .orElse(null);
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

    private Optional<TeacherIin> current(UUID teacherId) {
        return find("teacherId = ?1 and replacedAt is null", teacherId).firstResultOptional();
    }
}
