package kz.tirek.conventions.version;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// A view of a resource that knows its version. Its answers carry an `ETag`, and `If-None-Match` is honoured.
public interface Versioned {

    /// Grows by one with every change of the resource.
    long version();

    /// Whether the version grows with everything the view shows. Where it does not, because figures come from
    /// elsewhere, the `ETag` serves `If-Match`, and `If-None-Match` never gives 304.
    @JsonIgnore
    default boolean isWholly() {
        return true;
    }
}
