package kz.tirek.hubschool.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchool;

/// Writes rooms. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class Furnishing {

    private static final String RESOURCE = "room";

    private final Rooms rooms;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;
    private final Event<RoomRemoval> removals;

    @Inject
    Furnishing(Rooms rooms, Changes changes, Dates dates, Clock clock, Event<RoomRemoval> removals) {
        this.rooms = rooms;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
        this.removals = removals;
    }

    RoomView plan(HubSchool hub, NewRoom facts) {
        Room room = new Room(hub, facts, dates.today(), clock.instant());
        check(room, facts);
        rooms.persistAndFlush(room);
        return recorded(room, "CREATED");
    }

    RoomView describe(Room room, NewRoom facts) {
        if (facts.equals(NewRoom.of(room))) {
            return RoomView.of(room);
        }
        check(room, facts);
        room.describe(facts, dates.today());
        rooms.flush();
        return recorded(room, "UPDATED");
    }

    void remove(Room room) {
        RoomRemoval removal = new RoomRemoval(room);
        removals.fire(removal);
        if (!removal.held().isEmpty()) {
            throw RoomProblem.ROOM_IN_USE.refuse().with("held", removal.held());
        }
        UUID id = room.id();
        rooms.delete(room);
        rooms.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private void check(Room room, NewRoom facts) {
        dates.requirePast(facts.plannedOn(dates.today()), "/plannedOn");
        Dates.requireOrder(facts.plannedOn(dates.today()), facts.dueOn(), "/dueOn");
        Dates.requireOrder(facts.plannedOn(dates.today()), facts.readyOn(), "/readyOn");
        if (facts.readyOn() != null) {
            dates.requirePast(facts.readyOn(), "/readyOn");
        }
        if (facts.number() != null && rooms.isTaken(room.hubSchool().id(), facts.number(), room.id())) {
            throw RoomProblem.ROOM_NUMBER_TAKEN.refuse(facts.number()).at("/number");
        }
    }

    private RoomView recorded(Room room, String operation) {
        RoomView view = RoomView.of(room);
        changes.record(RESOURCE, room.id(), operation, view);
        return view;
    }
}
