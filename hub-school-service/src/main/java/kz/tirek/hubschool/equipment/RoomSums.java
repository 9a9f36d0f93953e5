package kz.tirek.hubschool.equipment;

/// Rooms as of a day, counted.
record RoomSums(long planned, long ready) {

    static final RoomSums NONE = new RoomSums(0, 0);

    RoomSums plus(RoomSums other) {
        return new RoomSums(planned + other.planned, ready + other.ready);
    }
}
