package kz.tirek.hubschool.equipment;

/// Equipment as of a day, in pieces and in tiyn.
record EquipmentSums(
        long planned,
        long delivered,
        long accepted,
        long writtenOff,
        long valuePlanned,
        long valueDelivered,
        long valueAccepted) {

    static final EquipmentSums NONE = new EquipmentSums(0, 0, 0, 0, 0, 0, 0);

    EquipmentSums plus(EquipmentSums other) {
        return new EquipmentSums(
                planned + other.planned,
                delivered + other.delivered,
                accepted + other.accepted,
                writtenOff + other.writtenOff,
                Math.addExact(valuePlanned, other.valuePlanned),
                Math.addExact(valueDelivered, other.valueDelivered),
                Math.addExact(valueAccepted, other.valueAccepted));
    }
}
