package kz.tirek.training.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the change feed and the history say of a cascade: no person, and no text that might name one.
///
/// @param schoolIds schools of those who took part, as known when it was recorded
record PublishedCascade(
        UUID id,
        UUID hubSchoolId,
        LocalDate heldOn,
        int hours,
        @Nullable UUID courseId,
        UUID hostSchoolId,
        List<UUID> schoolIds,
        CascadeStatus status,
        long version) {

    static PublishedCascade of(CascadeTraining cascade) {
        return new PublishedCascade(
                cascade.id(),
                cascade.hubSchoolId(),
                cascade.heldOn(),
                cascade.hours(),
                cascade.courseId(),
                cascade.hostSchoolId(),
                cascade.participants().stream()
                        .map(CascadeParticipant::schoolId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                cascade.status(),
                cascade.version());
    }
}
