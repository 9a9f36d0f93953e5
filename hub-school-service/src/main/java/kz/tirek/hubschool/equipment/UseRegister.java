package kz.tirek.hubschool.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.room.Rooms;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;

/// Writes uses by guests. Every method runs in the caller's transaction and records the change. A coordinator of
/// either end writes.
@ApplicationScoped
class UseRegister {

    private static final String RESOURCE = "equipment-use";

    private final EquipmentUses uses;
    private final EquipmentItems items;
    private final Rooms rooms;
    private final Schools schools;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    UseRegister(
            EquipmentUses uses,
            EquipmentItems items,
            Rooms rooms,
            Schools schools,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock) {
        this.uses = uses;
        this.items = items;
        this.rooms = rooms;
        this.schools = schools;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    EquipmentUseView record(HubSchool hub, NewEquipmentUse facts) {
        School school = schools.named(facts.schoolId(), LockModeType.NONE, "/schoolId");
        EquipmentUse use = new EquipmentUse(hub, school, facts, clock.instant());
        caller.requireTerritory(use.territories());
        check(hub, school, facts);
        uses.persistAndFlush(use);
        return recorded(use, "CREATED");
    }

    EquipmentUseView describe(EquipmentUse use, NewEquipmentUse facts) {
        if (facts.equals(NewEquipmentUse.of(use))) {
            return EquipmentUseView.of(use);
        }
        School school = schools.named(facts.schoolId(), LockModeType.NONE, "/schoolId");
        check(use.hubSchool(), school, facts);
        use.describe(school, facts);
        caller.requireTerritory(use.territories());
        uses.flush();
        return recorded(use, "UPDATED");
    }

    void remove(EquipmentUse use) {
        UUID id = use.id();
        uses.delete(use);
        uses.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private void check(HubSchool hub, School school, NewEquipmentUse facts) {
        dates.requirePast(facts.usedOn(), "/usedOn");
        if (facts.roomId() == null && facts.itemId() == null) {
            throw EquipmentProblem.USE_OF_NOTHING.refuse().at("/roomId");
        }
        if (facts.pupils() + facts.teachers() == 0) {
            throw EquipmentProblem.USE_BY_NOBODY.refuse().at("/pupils");
        }
        rooms.named(hub.id(), facts.roomId(), "/roomId");
        if (facts.itemId() != null) {
            items.named(hub.id(), facts.itemId(), "/itemId");
        }
        if (!uses.isMentored(hub, school, facts.usedOn())) {
            throw EquipmentProblem.NOT_MENTORED_THEN
                    .refuse(facts.usedOn().toString())
                    .at("/schoolId");
        }
    }

    private EquipmentUseView recorded(EquipmentUse use, String operation) {
        EquipmentUseView view = EquipmentUseView.of(use);
        changes.record(RESOURCE, use.id(), operation, view);
        return view;
    }
}
