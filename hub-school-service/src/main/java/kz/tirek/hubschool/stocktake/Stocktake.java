package kz.tirek.hubschool.stocktake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.room.Room;
import org.jspecify.annotations.Nullable;

/// A count of what a hub school has on a day: all of it, or what stands in one room.
@Entity
class Stocktake {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @Nullable
    private UUID roomId;

    private LocalDate takenOn;

    @Nullable
    private String basis;

    @Enumerated(EnumType.STRING)
    private StocktakeStatus status;

    private int lines;

    private int counted;

    private int found;

    @Nullable
    private Instant closedAt;

    @Nullable
    private String conclusion;

    @Nullable
    private String cancelReason;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Stocktake() {}

    Stocktake(HubSchool hubSchool, @Nullable Room room, NewStocktake asked, Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.roomId = room == null ? null : room.id();
        this.takenOn = asked.takenOn();
        this.basis = asked.basis();
        this.status = StocktakeStatus.OPEN;
        this.createdAt = createdAt;
    }

    /// Refuses what a closed or cancelled stocktake no longer allows.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void requireOpen(String action) {
        if (status != StocktakeStatus.OPEN) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
    }

    /// How far the count is.
    void progress(Totals totals) {
        lines = Math.toIntExact(totals.lines());
        counted = Math.toIntExact(totals.counted());
        found = Math.toIntExact(totals.found());
    }

    void close(@Nullable String words, Instant at) {
        status = StocktakeStatus.CLOSED;
        conclusion = words;
        closedAt = at;
    }

    void cancel(String reason) {
        status = StocktakeStatus.CANCELLED;
        cancelReason = reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HubSchool hubSchool() {
        return hubSchool;
    }

    @Nullable
    UUID roomId() {
        return roomId;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    @Nullable
    String basis() {
        return basis;
    }

    StocktakeStatus status() {
        return status;
    }

    int lines() {
        return lines;
    }

    int counted() {
        return counted;
    }

    int found() {
        return found;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String conclusion() {
        return conclusion;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
