package kz.tirek.hubschool.room;

import java.util.Map;
import java.util.TreeMap;

/// Fired in the transaction that removes a room, before it does, with the room locked: whoever has something there
/// says so.
public final class RoomRemoval {

    private final Room room;
    private final Map<String, Long> held = new TreeMap<>();

    RoomRemoval(Room room) {
        this.room = room;
    }

    /// The room that is to go.
    public Room room() {
        return room;
    }

    /// Says that the room holds `count` of something, or that so many records name it; none is nothing.
    ///
    /// @param what such as `equipment`
    public void holds(String what, long count) {
        if (count > 0) {
            held.put(what, count);
        }
    }

    Map<String, Long> held() {
        return held;
    }
}
