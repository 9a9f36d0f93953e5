package kz.tirek.hubschool.proposal;

/// Who goes where.
///
/// @param hubs the hub of each school, or [#NONE]
@SuppressWarnings("ArrayRecordComponent") // numbers by index, compared with nothing
record Assignment(int[] hubs) {

    /// In place of a hub: the school goes nowhere.
    static final int NONE = -1;

    boolean places(int school) {
        return hubs[school] != NONE;
    }

    int placed() {
        int placed = 0;
        for (int hub : hubs) {
            placed += hub == NONE ? 0 : 1;
        }
        return placed;
    }

    /// How many go to each hub.
    int[] loads(Transport transport) {
        int[] loads = new int[transport.hubs()];
        for (int hub : hubs) {
            if (hub != NONE) {
                loads[hub]++;
            }
        }
        return loads;
    }

    long totalMetres(Transport transport) {
        long total = 0;
        for (int school = 0; school < hubs.length; school++) {
            total += places(school) ? transport.metres()[school][hubs[school]] : 0;
        }
        return total;
    }
}
