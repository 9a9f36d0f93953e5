package kz.tirek.conventions.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One kind of problem of the catalogue. Implemented by enums: one of rest-conventions, and those of each service.
public interface ProblemType {

    /// The constant's name, from which the stable code derives.
    String name();

    /// What the catalogue says of it.
    Explanation explanation();

    /// HTTP status.
    default int status() {
        return explanation().status();
    }

    /// What is wrong, in a few words.
    default Text title() {
        return explanation().title();
    }

    /// What is wrong with this request; `{0}`, `{1}` … stand for the arguments of [#refuse].
    default Text detail() {
        return explanation().detail();
    }

    /// What the problem means and who has to act, for people.
    default Text meaning() {
        return explanation().meaning();
    }

    /// The name of the database constraint whose violation is this problem, if there is one.
    default @Nullable String constraint() {
        return explanation().constraint();
    }

    /// The stable code, also the last segment of the problem's `type`: `STALE_VERSION` is `stale-version`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A refusal of this kind, to be thrown.
    ///
    /// @param arguments fill the placeholders of [#detail]
    default Refusal refuse(Object... arguments) {
        return new Refusal(this, arguments);
    }
}
