package kz.tirek.conventions.sample;

import kz.tirek.conventions.list.SortKey;

/// The orders of the list of notes.
enum NoteSort implements SortKey {
    NAME_RU("name.ru", String.class, false),
    NAME_RU_DESC("name.ru", String.class, true),
    COPIES("copies", Integer.class, false),
    VALID_ON_DESC("validOn", java.time.LocalDate.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    NoteSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
        this.path = path;
        this.type = type;
        this.descending = descending;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return type;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
