package kz.tirek.funding.reference;

import kz.tirek.conventions.list.SortKey;

/// Orders of a reference list.
enum ListSort implements SortKey {
    CODE("code"),
    NAME_RU("name.ru"),
    NAME_KK("name.kk");

    private final String path;

    ListSort(String path) {
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

    @Override
    public boolean descending() {
        return false;
    }
}
