package kz.tirek.hubschool.underfilled;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of schools to be reviewed.
enum ReviewSort implements SortKey {
    NAME_RU("name.ru"),
    NAME_KK("name.kk"),
    CODE("code");

    private final String path;

    ReviewSort(String path) {
        this.path = path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Class<String> type() {
        return String.class;
    }
}
