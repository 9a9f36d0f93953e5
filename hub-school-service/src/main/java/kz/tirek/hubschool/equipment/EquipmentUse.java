package kz.tirek.hubschool.equipment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// Guests from a mentored school used a room or equipment of the hub school.
@Entity
public class EquipmentUse {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private LocalDate usedOn;

    private BigDecimal hours;

    private int pupils;

    private int teachers;

    @Nullable
    private UUID roomId;

    @Nullable
    private UUID itemId;

    @Nullable
    private String purpose;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected EquipmentUse() {}

    EquipmentUse(HubSchool hubSchool, School school, NewEquipmentUse facts, Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.createdAt = createdAt;
        describe(school, facts);
    }

    final void describe(School guest, NewEquipmentUse facts) {
        school = guest;
        usedOn = facts.usedOn();
        hours = facts.hours();
        pupils = facts.pupils();
        teachers = facts.teachers();
        roomId = facts.roomId();
        itemId = facts.itemId();
        purpose = facts.purpose();
    }

    /// KATO codes of both ends, from the regions down: a coordinator of either acts.
    Collection<String> territories() {
        TreeSet<String> codes = new TreeSet<>(hubSchool.school().territories());
        codes.addAll(school.territories());
        return codes;
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

    School school() {
        return school;
    }

    LocalDate usedOn() {
        return usedOn;
    }

    BigDecimal hours() {
        return hours;
    }

    int pupils() {
        return pupils;
    }

    int teachers() {
        return teachers;
    }

    @Nullable
    UUID roomId() {
        return roomId;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    Instant createdAt() {
        return createdAt;
    }
}
