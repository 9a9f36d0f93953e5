package kz.tirek.hubschool.coverage;

import java.util.Set;
import java.util.UUID;
import kz.tirek.hubschool.school.Location;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.jspecify.annotations.Nullable;

/// What decides who can mentor a school: where it stands and the languages it teaches in.
///
/// @param languages empty where they are not known
public record SchoolPlace(UUID id, String code, @Nullable Location location, Set<TeachingLanguage> languages) {}
