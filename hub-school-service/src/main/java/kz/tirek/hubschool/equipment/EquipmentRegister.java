package kz.tirek.hubschool.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.room.Room;
import kz.tirek.hubschool.room.RoomRemoval;
import org.jspecify.annotations.Nullable;

/// Writes what is said of lots: plan, corrections, removal. What happens to them is written by [EquipmentLife].
@ApplicationScoped
class EquipmentRegister {

    static final String RESOURCE = "equipment";

    /// The largest value of a lot: ten thousand million tenge.
    private static final Money LARGEST_VALUE = Money.ofTiyn(1_000_000_000_000L);

    private final EquipmentItems items;
    private final EquipmentUses uses;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    EquipmentRegister(EquipmentItems items, EquipmentUses uses, Changes changes, Dates dates, Clock clock) {
        this.items = items;
        this.uses = uses;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    EquipmentView plan(HubSchool hub, @Nullable Room room, EquipmentFacts facts) {
        EquipmentItem item = new EquipmentItem(hub, room, facts, clock.instant());
        check(item, facts);
        items.persistAndFlush(item);
        return recorded(item, "CREATED");
    }

    EquipmentView correct(EquipmentItem item, EquipmentFacts facts) {
        if (facts.equals(EquipmentFacts.of(item))) {
            return EquipmentView.of(item);
        }
        check(item, facts);
        item.correct(facts);
        items.flush();
        return recorded(item, "UPDATED");
    }

    void remove(EquipmentItem item) {
        if (item.firstEventOn() != null) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(item.status(), "delete")
                    .with("allowedActions", item.progress().actions());
        }
        if (uses.countOf(item) > 0) {
            throw EquipmentProblem.EQUIPMENT_IN_USE.refuse();
        }
        UUID id = item.id();
        items.delete(item);
        items.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    /// A room stays while equipment is in it, was in it or was planned for it, and while guests used it.
    void hold(@Observes RoomRemoval removal) {
        removal.holds("equipment", items.named(removal.room().id()));
        removal.holds("uses", uses.countOf(removal.room()));
    }

    private void check(EquipmentItem item, EquipmentFacts facts) {
        Checks checks = new Checks();
        check(item.hubSchool().id(), item.id(), facts, checks);
        checks.on("/plannedOn", () -> {
            if (item.firstEventOn() != null) {
                Dates.requireOrder(facts.plannedOn(), item.firstEventOn(), "/plannedOn");
            }
        });
        checks.on("/quantity", () -> requireNotBelow(item.progress().delivered(), facts));
        checks.raise();
    }

    /// Whether the facts of a lot of a hub school can be taken, whatever happened to it.
    ///
    /// @param self the lot there is; none where it is new
    void check(UUID hubSchool, @Nullable UUID self, EquipmentFacts facts, Checks checks) {
        checks.on("/plannedOn", () -> dates.requirePast(facts.plannedOn(), "/plannedOn"))
                .on(List.of("/unitPrice", "/quantity"), () -> requireRecordable(facts))
                .on(List.of("/serialNumbers", "/quantity"), () -> requireEnoughFor(facts))
                .on("/inventoryNumber", () -> requireFree(facts.inventoryNumber(), hubSchool, self, checks));
    }

    private static void requireNotBelow(int delivered, EquipmentFacts facts) {
        if (facts.quantity() < delivered) {
            throw EquipmentProblem.QUANTITY_BELOW_DELIVERED
                    .refuse(facts.quantity(), delivered)
                    .with("delivered", delivered)
                    .at("/quantity");
        }
    }

    private static void requireRecordable(EquipmentFacts facts) {
        if (facts.price().tiyn() > LARGEST_VALUE.tiyn() / facts.quantity()) {
            throw EquipmentProblem.EQUIPMENT_VALUE_TOO_LARGE
                    .refuse(LARGEST_VALUE.toString())
                    .at("/unitPrice");
        }
    }

    private static void requireEnoughFor(EquipmentFacts facts) {
        List<String> serials = facts.serials();
        if (serials.size() > facts.quantity()) {
            throw EquipmentProblem.TOO_MANY_SERIAL_NUMBERS
                    .refuse(serials.size(), facts.quantity())
                    .at("/serialNumbers");
        }
    }

    private void requireFree(@Nullable String inventoryNumber, UUID hubSchool, @Nullable UUID self, Checks checks) {
        if (inventoryNumber != null
                && (!checks.claim("/inventoryNumber", inventoryNumber)
                        || items.isTaken(hubSchool, inventoryNumber, self))) {
            throw EquipmentProblem.INVENTORY_NUMBER_TAKEN
                    .refuse(inventoryNumber)
                    .at("/inventoryNumber");
        }
    }

    private EquipmentView recorded(EquipmentItem item, String operation) {
        changes.record(RESOURCE, item.id(), operation, EquipmentView.published(item));
        return EquipmentView.of(item);
    }
}
