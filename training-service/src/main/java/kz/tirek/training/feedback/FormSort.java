package kz.tirek.training.feedback;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The orders of the list of forms.
@Schema(name = "FeedbackFormSort")
enum FormSort implements SortKey {
    /// By Kazakh name.
    NAME_KK("name.kk", String.class, false),
    /// By Russian name.
    NAME_RU("name.ru", String.class, false),
    /// Newest first.
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    FormSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
