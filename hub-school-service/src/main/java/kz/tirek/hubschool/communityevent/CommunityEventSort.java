package kz.tirek.hubschool.communityevent;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of community events.
enum CommunityEventSort implements SortKey {
    FROM("startsAt", false),
    FROM_DESC("startsAt", true),
    CREATED_DESC("createdAt", true);

    private final String path;
    private final boolean descending;

    CommunityEventSort(String path, boolean descending) {
        this.path = path;
        this.descending = descending;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Class<Instant> type() {
        return Instant.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
