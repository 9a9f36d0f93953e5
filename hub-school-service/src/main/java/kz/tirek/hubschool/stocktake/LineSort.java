package kz.tirek.hubschool.stocktake;

import kz.tirek.conventions.list.SortKey;

/// Orders of the lines of a stocktake.
enum LineSort implements SortKey {
    NAME;

    @Override
    public String path() {
        return "name";
    }

    @Override
    public Class<String> type() {
        return String.class;
    }
}
