package kz.tirek.training.enrolment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.training.FewPeople;
import kz.tirek.training.courserun.CourseRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The places of a run in numbers; it names no person. A number that would tell of fewer than five people is left out
/// for a reader who sees no persons.
///
/// @param suppressed whether a number is left out
@Schema(name = "CourseRunPlaces", description = "The places of a run in numbers")
record PlacesView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "25") int capacity,

        @Schema(description = "applied + approved + completed + failed", examples = "20") @Nullable
        Long taken,

        @Schema(description = "capacity - taken", examples = "5") @Nullable
        Long free,

        @Schema(examples = "4") @Nullable Long applied,

        @Schema(examples = "16") @Nullable Long approved,

        @Schema(examples = "0") @Nullable Long completed,

        @Schema(examples = "0") @Nullable Long failed,

        @Schema(examples = "0") @Nullable Long waitlisted,

        @Schema(examples = "1") @Nullable Long rejected,

        @Schema(examples = "2") @Nullable Long withdrawn,

        @Schema(description = "Whether numbers are left out because they would tell of fewer than five people")
        boolean suppressed) {

    static PlacesView of(CourseRun run, Map<EnrolmentStatus, Long> counts) {
        return of(run, counts, false, EnumSet.noneOf(EnrolmentStatus.class));
    }

    /// The same for a reader who sees no persons.
    static PlacesView withoutFew(CourseRun run, Map<EnrolmentStatus, Long> counts) {
        Map<EnrolmentStatus, Long> holders = new EnumMap<>(EnrolmentStatus.class);
        Set<EnrolmentStatus> hidden = EnumSet.noneOf(EnrolmentStatus.class);
        counts.forEach((status, people) -> {
            if (status.holdsPlace()) {
                holders.put(status, people);
            } else if (FewPeople.are(people)) {
                hidden.add(status);
            }
        });
        hidden.addAll(FewPeople.leftOut(holders, 0));
        boolean fewTaken = FewPeople.are(taken(counts));
        return of(run, counts, fewTaken, hidden);
    }

    private static PlacesView of(
            CourseRun run, Map<EnrolmentStatus, Long> counts, boolean takenHidden, Set<EnrolmentStatus> hidden) {
        Function<EnrolmentStatus, @Nullable Long> shown =
                status -> hidden.contains(status) ? null : counts.getOrDefault(status, 0L);
        long taken = taken(counts);
        return new PlacesView(
                run.id(),
                run.capacity(),
                takenHidden ? null : taken,
                takenHidden ? null : run.capacity() - taken,
                shown.apply(EnrolmentStatus.APPLIED),
                shown.apply(EnrolmentStatus.APPROVED),
                shown.apply(EnrolmentStatus.COMPLETED),
                shown.apply(EnrolmentStatus.FAILED),
                shown.apply(EnrolmentStatus.WAITLISTED),
                shown.apply(EnrolmentStatus.REJECTED),
                shown.apply(EnrolmentStatus.WITHDRAWN),
                takenHidden || !hidden.isEmpty());
    }

    private static long taken(Map<EnrolmentStatus, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().holdsPlace())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
