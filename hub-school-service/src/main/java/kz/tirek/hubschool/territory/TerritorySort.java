package kz.tirek.hubschool.territory;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of territories.
enum TerritorySort implements SortKey {
    CODE("code"),
    NAME_RU("name.ru"),
    NAME_KK("name.kk");

    private final String path;

    TerritorySort(String path) {
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
