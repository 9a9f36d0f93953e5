package kz.tirek.hubschool.coverage;

import java.util.EnumSet;
import java.util.Set;
import kz.tirek.hubschool.school.TeachingLanguage;

/// Whether a hub school and a school can work together by their languages of instruction: they share one, or those of
/// either are not known.
///
/// @param shared in both; empty where those of either are not known
/// @param unknown whether those of either are not known
public record CommonLanguages(Set<TeachingLanguage> shared, boolean unknown) {

    public static CommonLanguages of(SchoolPlace one, SchoolPlace other) {
        Set<TeachingLanguage> shared = EnumSet.noneOf(TeachingLanguage.class);
        shared.addAll(one.languages());
        shared.retainAll(other.languages());
        return new CommonLanguages(
                shared, one.languages().isEmpty() || other.languages().isEmpty());
    }

    /// Whether the two can work together.
    public boolean suffice() {
        return unknown || !shared.isEmpty();
    }
}
