package kz.tirek.training.enrolment;

import java.util.Map;
import java.util.UUID;
import kz.tirek.training.courserun.CourseRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The places of a run in numbers; it names no person.
@Schema(name = "CourseRunPlaces", description = "The places of a run in numbers")
record PlacesView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "25") int capacity,

        @Schema(description = "applied + approved + completed + failed", examples = "20")
        long taken,

        @Schema(description = "capacity - taken", examples = "5")
        long free,

        @Schema(examples = "4") long applied,
        @Schema(examples = "16") long approved,
        @Schema(examples = "0") long completed,
        @Schema(examples = "0") long failed,
        @Schema(examples = "0") long waitlisted,
        @Schema(examples = "1") long rejected,
        @Schema(examples = "2") long withdrawn) {

    static PlacesView of(CourseRun run, Map<EnrolmentStatus, Long> counts) {
        long taken = counts.entrySet().stream()
                .filter(count -> count.getKey().holdsPlace())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new PlacesView(
                run.id(),
                run.capacity(),
                taken,
                run.capacity() - taken,
                counts.getOrDefault(EnrolmentStatus.APPLIED, 0L),
                counts.getOrDefault(EnrolmentStatus.APPROVED, 0L),
                counts.getOrDefault(EnrolmentStatus.COMPLETED, 0L),
                counts.getOrDefault(EnrolmentStatus.FAILED, 0L),
                counts.getOrDefault(EnrolmentStatus.WAITLISTED, 0L),
                counts.getOrDefault(EnrolmentStatus.REJECTED, 0L),
                counts.getOrDefault(EnrolmentStatus.WITHDRAWN, 0L));
    }
}
