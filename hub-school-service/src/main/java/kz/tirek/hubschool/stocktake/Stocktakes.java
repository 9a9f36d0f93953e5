package kz.tirek.hubschool.stocktake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All stocktakes.
@ApplicationScoped
class Stocktakes implements PanacheRepositoryBase<Stocktake, UUID> {

    /// The stocktake of an address.
    Stocktake at(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.NONE).orElseThrow(NotFoundException::new);
    }

    /// The stocktake of an address, locked until the transaction ends: counting, closing and cancelling wait for one
    /// another.
    Stocktake lockedAt(UUID hubSchool, UUID id) {
        return of(hubSchool, id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The open one of a room, or of the whole school where `room` is null.
    Optional<Stocktake> open(UUID hubSchool, @Nullable UUID room) {
        return room == null
                ? find("hubSchool.id = ?1 and roomId is null and status = ?2", hubSchool, StocktakeStatus.OPEN)
                        .firstResultOptional()
                : find("hubSchool.id = ?1 and roomId = ?2 and status = ?3", hubSchool, room, StocktakeStatus.OPEN)
                        .firstResultOptional();
    }

    private Optional<Stocktake> of(UUID hubSchool, UUID id, LockModeType lock) {
        return find("hubSchool.id = ?1 and id = ?2", hubSchool, id)
                .withLock(lock)
                .firstResultOptional();
    }
}
