package kz.tirek.hubschool.partnership;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of a partnership's schools.
enum PartnerSchoolSort implements SortKey {
    NAME_RU("name.ru"),
    NAME_KK("name.kk"),
    CODE("code");

    private final String path;

    PartnerSchoolSort(String path) {
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
