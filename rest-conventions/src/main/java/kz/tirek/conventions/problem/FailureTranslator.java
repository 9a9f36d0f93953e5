package kz.tirek.conventions.problem;

import org.jspecify.annotations.Nullable;

/// Recognises failures of a library, such as the database's, as a problem of the catalogue.
public interface FailureTranslator {

    /// The refusal `failure` amounts to, or null where it is none of this translator's.
    @Nullable
    Refusal translate(Throwable failure);
}
