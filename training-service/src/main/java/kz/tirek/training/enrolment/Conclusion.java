package kz.tirek.training.enrolment;

import java.util.List;
import java.util.UUID;
import kz.tirek.training.attendance.Attended;
import kz.tirek.training.courserun.CourseRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a run ended for everybody who took part.
@Schema(name = "CourseRunConclusion", description = "How a run ended for everybody who took part")
record Conclusion(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(description = "Nothing was stored", examples = "true")
        boolean dryRun,

        @Schema(examples = "22") int completed,
        @Schema(examples = "3") int failed,

        @Schema(description = "Everybody who was approved, in the order of application")
        List<Outcome> outcomes) {

    /// How the run ended for one person.
    @Schema(name = "CourseRunOutcome", description = "How the run ended for one person")
    record Outcome(
            @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
            UUID enrolmentId,

            @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
            UUID teacherId,

            @Schema(description = "COMPLETED or FAILED", examples = "COMPLETED")
            EnrolmentStatus status,

            Reckoning attendance) {

        static Outcome of(Enrolment enrolment, Attended attended) {
            return new Outcome(
                    enrolment.id(),
                    enrolment.teacherId(),
                    attended.isEnough() ? EnrolmentStatus.COMPLETED : EnrolmentStatus.FAILED,
                    Reckoning.of(attended));
        }
    }

    static Conclusion of(CourseRun run, boolean dryRun, List<Outcome> outcomes) {
        int completed = (int) outcomes.stream()
                .filter(outcome -> outcome.status() == EnrolmentStatus.COMPLETED)
                .count();
        return new Conclusion(run.id(), dryRun, completed, outcomes.size() - completed, outcomes);
    }
}
