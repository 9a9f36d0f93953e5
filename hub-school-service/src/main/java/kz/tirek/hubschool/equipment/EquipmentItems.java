package kz.tirek.hubschool.equipment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// All lots of equipment.
@ApplicationScoped
public class EquipmentItems implements PanacheRepositoryBase<EquipmentItem, UUID> {

    /// The lot of an address.
    EquipmentItem at(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.NONE).orElseThrow(NotFoundException::new);
    }

    /// The lot of an address, locked until the transaction ends.
    EquipmentItem lockedAt(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The lot of a hub school that a body names at `pointer`, kept as it is until the transaction ends.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public EquipmentItem named(UUID hubSchool, UUID id, String pointer) {
        return of(hubSchool, id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("equipment", id).at(pointer));
    }

    boolean isTaken(UUID hubSchool, String inventoryNumber, @Nullable UUID self) {
        return find(
                        "select i.id from EquipmentItem i where hubSchool.id = ?1 and inventoryNumber = ?2",
                        hubSchool,
                        inventoryNumber)
                .project(UUID.class)
                .firstResultOptional()
                .filter(owner -> !owner.equals(self))
                .isPresent();
    }

    /// How many lots are or ever were in a room, or are planned for it.
    long named(UUID room) {
        return count("roomId = ?1 or plannedRoomId = ?1", room)
                + count("from EquipmentItem i join i.events e where e.roomId = ?1", room);
    }

    private Optional<EquipmentItem> of(UUID hubSchool, UUID id, LockModeType lock) {
        return find("hubSchool.id = ?1 and id = ?2", hubSchool, id)
                .withLock(lock)
                .firstResultOptional();
    }
}
