package kz.tirek.training.attendance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a batch.
@Schema(name = "AttendanceUploadOutcome", description = "What became of a batch of statements")
record UploadOutcome(
        @Schema(
                description = "Names the batch in the list of statements",
                examples = "0198c5a0-0000-7000-8000-000000000061")
        UUID uploadId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "1") int recorded,
        @Schema(examples = "0") int repeated,
        @Schema(examples = "0") int agrees,
        @Schema(examples = "0") int conflicts,
        @Schema(examples = "0") int refused,

        @Schema(description = "Every statement in the order of the batch")
        List<StatementOutcome> outcomes) {

    static UploadOutcome of(Upload upload, List<StatementOutcome> outcomes) {
        return new UploadOutcome(
                upload.id(),
                upload.courseRunId(),
                count(outcomes, Outcome.RECORDED),
                count(outcomes, Outcome.REPEATED),
                count(outcomes, Outcome.AGREES),
                count(outcomes, Outcome.CONFLICT),
                count(outcomes, Outcome.REFUSED),
                outcomes);
    }

    private static int count(List<StatementOutcome> outcomes, Outcome outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }
}
