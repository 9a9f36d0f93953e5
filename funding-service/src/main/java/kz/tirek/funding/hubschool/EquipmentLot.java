package kz.tirek.funding.hubschool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;

/// A lot of equipment as hub-school-service last described it.
@Entity
@SuppressWarnings("UnusedVariable") // summed up by the database
class EquipmentLot {

    @Id
    private UUID id;

    private UUID hubSchoolId;

    private LocalDate plannedOn;

    private int quantity;

    private int accepted;

    private long unitPriceTiyn;

    private boolean deleted;

    private UUID eventId;

    private Instant eventAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected EquipmentLot() {}

    @SuppressWarnings("NullAway.Init")
    EquipmentLot(EquipmentFacts facts, ChangeEvent event) {
        this.id = facts.id();
        describe(facts, event);
    }

    void describe(EquipmentFacts facts, ChangeEvent event) {
        hubSchoolId = facts.hubSchoolId();
        plannedOn = facts.plannedOn();
        quantity = facts.quantity();
        accepted = facts.accepted();
        unitPriceTiyn = facts.unitPrice().tiyn();
        deleted = false;
        followFrom(event);
    }

    void delete(ChangeEvent event) {
        deleted = true;
        followFrom(event);
    }

    private void followFrom(ChangeEvent event) {
        eventId = event.id();
        eventAt = event.time();
    }
}
