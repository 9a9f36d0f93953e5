package kz.tirek.hubschool.enrolment;

import kz.tirek.conventions.list.SortKey;

/// The order of a school's years: the latest first.
enum EnrolmentSort implements SortKey {
    SCHOOL_YEAR_DESC;

    @Override
    public String path() {
        return "schoolYear";
    }

    @Override
    public boolean descending() {
        return true;
    }

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }
}
