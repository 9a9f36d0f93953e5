package kz.tirek.conventions.version;

/// A view of a resource that knows its version. Its answers carry an `ETag`, and `If-None-Match` is honoured.
public interface Versioned {

    /// Grows by one with every change of the resource.
    long version();
}
