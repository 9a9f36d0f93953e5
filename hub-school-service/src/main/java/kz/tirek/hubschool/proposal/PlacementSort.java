package kz.tirek.hubschool.proposal;

import kz.tirek.conventions.list.SortKey;

/// Orders of the placements of a proposal.
enum PlacementSort implements SortKey {
    METRES(false),
    METRES_DESC(true);

    private final boolean descending;

    PlacementSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "metres";
    }

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
