package kz.tirek.hubschool.eschool;

import java.util.Locale;
import java.util.Objects;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// A subject, with the text that names it where the list has none for it.
public record Taught(Subject subject, @Nullable String otherSubject) {

    /// Refuses a missing or a superfluous text.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal OTHER_SUBJECT_MISSTATED
    public void check() {
        if ((subject == Subject.OTHER) != (otherSubject != null)) {
            throw ESchoolProblem.OTHER_SUBJECT_MISSTATED.refuse().at("/otherSubject");
        }
    }

    /// Whether both are the same subject; capitals do not matter.
    public boolean isSame(Taught other) {
        return subject == other.subject && Objects.equals(lower(otherSubject), lower(other.otherSubject));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
