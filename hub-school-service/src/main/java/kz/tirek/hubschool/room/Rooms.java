package kz.tirek.hubschool.room;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// All rooms of hub schools.
@ApplicationScoped
public class Rooms implements PanacheRepositoryBase<Room, UUID> {

    /// The room of an address.
    Room at(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.NONE).orElseThrow(NotFoundException::new);
    }

    /// The room of an address, locked until the transaction ends.
    Room lockedAt(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The room of a hub school that a body names at `pointer`, kept from removal until the transaction ends; null
    /// where the body names none.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public @Nullable Room named(UUID hubSchool, @Nullable UUID id, String pointer) {
        return id == null
                ? null
                : of(hubSchool, id, LockModeType.PESSIMISTIC_READ)
                        .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                                .refuse("room", id)
                                .at(pointer));
    }

    /// The same for the number on its door.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public @Nullable Room numbered(UUID hubSchool, @Nullable String number, String pointer) {
        return number == null
                ? null
                : find("hubSchool.id = ?1 and number = ?2", hubSchool, number)
                        .withLock(LockModeType.PESSIMISTIC_READ)
                        .firstResultOptional()
                        .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                                .refuse("room", number)
                                .at(pointer));
    }

    boolean isTaken(UUID hubSchool, String number, UUID self) {
        return count("hubSchool.id = ?1 and number = ?2 and id <> ?3", hubSchool, number, self) > 0;
    }

    private Optional<Room> of(UUID hubSchool, UUID id, LockModeType lock) {
        return find("hubSchool.id = ?1 and id = ?2", hubSchool, id)
                .withLock(lock)
                .firstResultOptional();
    }
}
