package kz.tirek.hubschool.stocktake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.equipment.Condition;
import kz.tirek.hubschool.equipment.EquipmentItem;
import org.jspecify.annotations.Nullable;

/// A line of a stocktake: what was expected when it was opened, and what was counted.
@Entity
class StocktakeLine {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID stocktakeId;

    @Nullable
    private UUID itemId;

    private String name;

    @Nullable
    private String inventoryNumber;

    @Nullable
    private UUID roomId;

    @Nullable
    private Long unitPriceTiyn;

    private int expected;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Condition conditionBefore;

    @Nullable
    private Integer counted;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Condition conditionFound;

    @Nullable
    private String note;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected StocktakeLine() {}

    /// A lot that was not expected.
    StocktakeLine(Stocktake stocktake, EquipmentItem item) {
        this.id = Ids.next();
        this.stocktakeId = stocktake.id();
        this.itemId = item.id();
        this.name = item.name();
        this.inventoryNumber = item.inventoryNumber();
        this.roomId = item.roomId();
        this.unitPriceTiyn = item.unitPrice().tiyn();
        this.conditionBefore = item.condition();
    }

    /// Something found that is on no list of equipment.
    StocktakeLine(Stocktake stocktake, String name, @Nullable String inventoryNumber) {
        this.id = Ids.next();
        this.stocktakeId = stocktake.id();
        this.name = name;
        this.inventoryNumber = inventoryNumber;
        this.roomId = stocktake.roomId();
    }

    void count(int pieces, @Nullable Condition condition, @Nullable String remark) {
        counted = pieces;
        conditionFound = condition;
        note = remark;
    }

    /// How it differs; empty where it does not.
    Set<Difference> differences() {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (itemId == null) {
            differences.add(Difference.FOUND);
            return differences;
        }
        if (counted == null) {
            differences.add(Difference.NOT_COUNTED);
            return differences;
        }
        if (counted != expected) {
            differences.add(counted < expected ? Difference.MISSING : Difference.SURPLUS);
        }
        if (conditionFound != null && conditionBefore != null && conditionFound != conditionBefore) {
            differences.add(Difference.CONDITION_CHANGED);
        }
        return differences;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    String name() {
        return name;
    }

    @Nullable
    String inventoryNumber() {
        return inventoryNumber;
    }

    @Nullable
    UUID roomId() {
        return roomId;
    }

    @Nullable
    Long unitPriceTiyn() {
        return unitPriceTiyn;
    }

    int expected() {
        return expected;
    }

    @Nullable
    Condition conditionBefore() {
        return conditionBefore;
    }

    @Nullable
    Integer counted() {
        return counted;
    }

    @Nullable
    Condition conditionFound() {
        return conditionFound;
    }

    @Nullable
    String note() {
        return note;
    }
}
