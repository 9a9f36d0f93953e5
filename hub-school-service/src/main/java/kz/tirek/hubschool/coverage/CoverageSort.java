package kz.tirek.hubschool.coverage;

import kz.tirek.conventions.list.SortKey;

/// Orders of the lists of schools behind the figures.
enum CoverageSort implements SortKey {
    NAME_RU("name.ru"),
    NAME_KK("name.kk"),
    CODE("code");

    private final String path;

    CoverageSort(String path) {
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
