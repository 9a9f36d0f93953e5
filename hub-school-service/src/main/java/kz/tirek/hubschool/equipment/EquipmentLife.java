package kz.tirek.hubschool.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.room.Room;
import kz.tirek.hubschool.room.Rooms;
import org.jspecify.annotations.Nullable;

/// Writes what happens to a lot. Every method runs in the caller's transaction, with the lot locked, and records the
/// change. Events are dated, and none goes back behind one before it, so that figures as of a day add up.
@ApplicationScoped
class EquipmentLife {

    private final EquipmentItems items;
    private final Rooms rooms;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;

    @Inject
    EquipmentLife(EquipmentItems items, Rooms rooms, Changes changes, Caller caller, Dates dates) {
        this.items = items;
        this.rooms = rooms;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
    }

    EquipmentView deliver(EquipmentItem item, NewDelivery delivery) {
        Progress now = item.progress();
        int pieces = pieces(item, "deliver", delivery.quantity(), now.deliverable());
        check(item, EventKind.DELIVERED, delivery.on());
        EquipmentEvent event = new EquipmentEvent(
                EventKind.DELIVERED,
                delivery.on(),
                pieces,
                now.replacedBy(pieces),
                null,
                null,
                null,
                delivery.document(),
                delivery.deliveredBy(),
                caller.name());
        return happened(item, event, now.deliver(pieces));
    }

    EquipmentView accept(EquipmentItem item, NewAcceptance acceptance) {
        Progress now = item.progress();
        int pieces = pieces(item, "accept", acceptance.quantity(), now.undecided());
        check(item, EventKind.ACCEPTED, acceptance.on());
        EquipmentEvent event = new EquipmentEvent(
                EventKind.ACCEPTED,
                acceptance.on(),
                pieces,
                null,
                now.held() == 0 ? Condition.NEW : null,
                null,
                null,
                acceptance.document(),
                acceptance.acceptedBy(),
                caller.name());
        return happened(item, event, now.accept(pieces));
    }

    EquipmentView reject(EquipmentItem item, NewRejection rejection) {
        Progress now = item.progress();
        int pieces = pieces(item, "reject", rejection.quantity(), now.undecided());
        check(item, EventKind.REJECTED, rejection.on());
        EquipmentEvent event = new EquipmentEvent(
                EventKind.REJECTED,
                rejection.on(),
                pieces,
                null,
                null,
                null,
                rejection.reason(),
                rejection.document(),
                rejection.rejectedBy(),
                caller.name());
        return happened(item, event, now.reject(pieces));
    }

    EquipmentView writeOff(EquipmentItem item, NewWriteOff writeOff) {
        Progress now = item.progress();
        int pieces = pieces(item, "write-off", writeOff.quantity(), now.held());
        check(item, EventKind.WRITTEN_OFF, writeOff.on());
        EquipmentEvent event = new EquipmentEvent(
                EventKind.WRITTEN_OFF,
                writeOff.on(),
                pieces,
                null,
                pieces == now.held() ? Condition.WRITTEN_OFF : null,
                null,
                writeOff.reason(),
                writeOff.document(),
                null,
                caller.name());
        return happened(item, event, now.writeOff(pieces));
    }

    EquipmentView assess(EquipmentItem item, NewAssessment assessment) {
        pieces(item, "assess", null, item.progress().held());
        check(item, EventKind.ASSESSED, assessment.on());
        EquipmentEvent event = new EquipmentEvent(
                EventKind.ASSESSED,
                assessment.on(),
                null,
                null,
                assessment.condition().condition(),
                null,
                assessment.reason(),
                null,
                null,
                caller.name());
        return happened(item, event, item.progress());
    }

    EquipmentView move(EquipmentItem item, NewMove move) {
        UUID hub = item.hubSchool().id();
        Room room = rooms.named(hub, move.roomId(), "/roomId");
        check(item, EventKind.MOVED, move.on());
        item.move(new EquipmentEvent(
                EventKind.MOVED,
                move.on(),
                null,
                null,
                null,
                room == null ? null : room.id(),
                null,
                move.document(),
                null,
                caller.name()));
        return recorded(item, EventKind.MOVED);
    }

    /// How many pieces an action takes: those asked for, or all that are there for it.
    private static int pieces(EquipmentItem item, String action, @Nullable Integer asked, int available) {
        if (available == 0) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(item.status(), action)
                    .with("allowedActions", item.progress().actions());
        }
        int pieces = asked == null ? available : asked;
        if (pieces > available) {
            throw EquipmentProblem.QUANTITY_EXCEEDED
                    .refuse(pieces, available)
                    .with("available", available)
                    .at("/quantity");
        }
        return pieces;
    }

    private void check(EquipmentItem item, EventKind kind, LocalDate on) {
        dates.requirePast(on, "/on");
        Dates.requireOrder(item.earliest(kind), on, "/on");
    }

    private EquipmentView happened(EquipmentItem item, EquipmentEvent event, Progress after) {
        if (event.condition() != null && item.conditionOn() != null) {
            Dates.requireOrder(item.conditionOn(), event.happenedOn(), "/on");
        }
        item.happen(event, after);
        return recorded(item, event.kind());
    }

    private EquipmentView recorded(EquipmentItem item, EventKind kind) {
        items.flush();
        changes.record(EquipmentRegister.RESOURCE, item.id(), kind.name(), EquipmentView.published(item));
        return EquipmentView.of(item);
    }
}
