package kz.tirek.funding.proof;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of checkpoints.
enum CheckpointSort implements SortKey {
    TREE_SIZE_DESC(true),
    TREE_SIZE(false);

    private final boolean descending;

    CheckpointSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "treeSize";
    }

    @Override
    public Class<Long> type() {
        return Long.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
