package kz.tirek.training.hubschool;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the hub-school service publishes of a mentorship, as far as it is needed here.
///
/// @param from the first day
/// @param until the last day, or null while the end is open
record PublishedMentorship(
        UUID id,
        UUID hubSchoolId,
        UUID schoolId,
        LocalDate from,
        @Nullable LocalDate until) {}
