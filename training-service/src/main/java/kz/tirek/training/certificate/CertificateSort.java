package kz.tirek.training.certificate;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of certificates.
enum CertificateSort implements SortKey {
    /// Last issued first.
    ISSUED_DESC("issuedOn", LocalDate.class, true),
    /// First issued first.
    ISSUED("issuedOn", LocalDate.class, false),
    /// By number.
    NUMBER("number", String.class, false),
    /// By number, the highest first.
    NUMBER_DESC("number", String.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    CertificateSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
