package kz.tirek.hubschool.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.jspecify.annotations.Nullable;

/// A room of a hub school that the programme equips.
@Entity
public class Room {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @Enumerated(EnumType.STRING)
    private RoomType type;

    /// The type as the database sorts it.
    @Column(name = "type", insertable = false, updatable = false)
    private String typeName;

    private String name;

    @Nullable
    private String number;

    @Nullable
    private BigDecimal area;

    private LocalDate plannedOn;

    @Nullable
    private LocalDate dueOn;

    @Nullable
    private LocalDate readyOn;

    @Nullable
    private String note;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    @SuppressWarnings("NullAway.Init") // the database fills `typeName`
    Room(HubSchool hubSchool, NewRoom facts, LocalDate today, Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.createdAt = createdAt;
        describe(facts, today);
    }

    final void describe(NewRoom facts, LocalDate today) {
        type = facts.type();
        name = facts.name();
        number = facts.number();
        area = facts.area();
        plannedOn = facts.plannedOn(today);
        dueOn = facts.dueOn();
        readyOn = facts.readyOn();
        note = facts.note();
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The hub school whose room it is.
    public HubSchool hubSchool() {
        return hubSchool;
    }

    /// What the room is for.
    public RoomType type() {
        return type;
    }

    /// What people call it.
    public String name() {
        return name;
    }

    /// The number on its door.
    @Nullable
    public String number() {
        return number;
    }

    @Nullable
    BigDecimal area() {
        return area;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate readyOn() {
        return readyOn;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }
}
