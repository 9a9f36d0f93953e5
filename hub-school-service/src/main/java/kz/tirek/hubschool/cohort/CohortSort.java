package kz.tirek.hubschool.cohort;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of cohorts.
enum CohortSort implements SortKey {
    CODE("code"),
    NAME_RU("name.ru"),
    NAME_KK("name.kk");

    private final String path;

    CohortSort(String path) {
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
