package kz.tirek.hubschool.proposal;

import java.util.Arrays;

/// Which school may go to which hub, how far that is, and how many each hub takes.
///
/// @param places of each hub, at least 1
/// @param metres of each school to each hub; [#FORBIDDEN] where it may not go there
@SuppressWarnings("ArrayRecordComponent") // numbers by index, compared with nothing
record Transport(int[] places, int[][] metres) {

    /// In place of metres: this school may not go to this hub.
    static final int FORBIDDEN = -1;

    int schools() {
        return metres.length;
    }

    int hubs() {
        return places.length;
    }

    boolean allows(int school, int hub) {
        return metres[school][hub] >= 0;
    }

    /// What leaving a school without a hub counts: more than all placements together can ever measure, so that one
    /// more placement outweighs any saving of distance.
    long penaltyMetres() {
        return 1
                + Arrays.stream(metres)
                        .mapToLong(row -> Math.max(0, Arrays.stream(row).max().orElse(0)))
                        .sum();
    }
}
