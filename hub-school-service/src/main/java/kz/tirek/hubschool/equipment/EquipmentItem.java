package kz.tirek.hubschool.equipment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.room.Room;
import org.jspecify.annotations.Nullable;

/// A lot of like things for a hub school, from the plan to the write-off.
@Entity
public class EquipmentItem {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    private String name;

    @Enumerated(EnumType.STRING)
    private EquipmentCategory category;

    @Nullable
    private UUID plannedRoomId;

    @Nullable
    private UUID roomId;

    private LocalDate plannedOn;

    @Embedded
    private Progress progress;

    private long unitPriceTiyn;

    @Nullable
    private String supplierBin;

    @Nullable
    private String supplierName;

    @Nullable
    private String inventoryNumber;

    private List<String> serialNumbers;

    @Nullable
    private String custodian;

    @Nullable
    private String note;

    @Enumerated(EnumType.STRING)
    private EquipmentStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Condition condition;

    @Nullable
    private LocalDate conditionOn;

    @ElementCollection
    @CollectionTable(name = "equipment_event", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<EquipmentEvent> events;

    private Instant createdAt;

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected EquipmentItem() {}

    @SuppressWarnings("NullAway.Init") // the database makes `nameSearch`
    EquipmentItem(HubSchool hubSchool, @Nullable Room room, EquipmentFacts facts, Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.plannedRoomId = room == null ? null : room.id();
        this.roomId = plannedRoomId;
        this.progress = Progress.planned(facts.quantity());
        this.status = progress.status();
        this.events = new ArrayList<>();
        this.createdAt = createdAt;
        correct(facts);
    }

    final void correct(EquipmentFacts facts) {
        name = facts.name();
        category = facts.category();
        progress = progress.corrected(facts.quantity());
        unitPriceTiyn = facts.price().tiyn();
        supplierBin = facts.supplierBin();
        supplierName = facts.supplierName();
        inventoryNumber = facts.inventoryNumber();
        serialNumbers = facts.serials();
        plannedOn = facts.plannedOn();
        custodian = facts.custodian();
        note = facts.note();
    }

    /// Records something that changes how many there are, or the condition.
    void happen(EquipmentEvent event, Progress after) {
        events.add(event);
        progress = after;
        status = after.status();
        if (event.condition() != null) {
            condition = event.condition();
            conditionOn = event.happenedOn();
        }
    }

    void move(EquipmentEvent event) {
        events.add(event);
        roomId = event.roomId();
    }

    /// The earliest day that an event of this kind may be dated.
    LocalDate earliest(EventKind kind) {
        return events.stream()
                .filter(event -> kind.follows(event.kind()))
                .map(EquipmentEvent::happenedOn)
                .max(Comparator.naturalOrder())
                .orElse(plannedOn);
    }

    /// The day of the first event; null while there is none.
    @Nullable
    LocalDate firstEventOn() {
        return events.stream()
                .map(EquipmentEvent::happenedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The hub school whose equipment it is.
    public HubSchool hubSchool() {
        return hubSchool;
    }

    /// What it is.
    public String name() {
        return name;
    }

    EquipmentCategory category() {
        return category;
    }

    /// The room it is in, if any.
    @Nullable
    public UUID roomId() {
        return roomId;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    Progress progress() {
        return progress;
    }

    /// Price of one.
    public Money unitPrice() {
        return Money.ofTiyn(unitPriceTiyn);
    }

    @Nullable
    String supplierBin() {
        return supplierBin;
    }

    @Nullable
    String supplierName() {
        return supplierName;
    }

    /// Its inventory number, if it has one.
    @Nullable
    public String inventoryNumber() {
        return inventoryNumber;
    }

    List<String> serialNumbers() {
        return List.copyOf(serialNumbers);
    }

    @Nullable
    String custodian() {
        return custodian;
    }

    @Nullable
    String note() {
        return note;
    }

    EquipmentStatus status() {
        return status;
    }

    /// The condition of what the school has of it; null while it has nothing.
    @Nullable
    public Condition condition() {
        return condition;
    }

    @Nullable
    LocalDate conditionOn() {
        return conditionOn;
    }

    List<EquipmentEvent> events() {
        return List.copyOf(events);
    }

    Instant createdAt() {
        return createdAt;
    }
}
