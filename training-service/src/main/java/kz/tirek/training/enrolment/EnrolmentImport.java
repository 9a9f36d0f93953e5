package kz.tirek.training.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.RowOutcome;
import kz.tirek.conventions.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a file of applications did, or what it would do.
@Schema(description = "What a file of applications did, or what it would do")
record EnrolmentImport(
        @Schema(description = "Nothing was stored", examples = "true")
        boolean dryRun,

        @Schema(description = "Rows below the header, blank ones left out", examples = "30")
        int rows,

        @Schema(examples = "30") int accepted,
        @Schema(examples = "0") int refused,

        @Schema(description = "Accepted rows with a place", examples = "25")
        int applied,

        @Schema(description = "Accepted rows that wait for a place", examples = "5")
        int waitlisted,

        @Schema(description = "Every row in the order of the file")
        List<Row> outcomes) {

    /// What became of one row.
    @Schema(name = "EnrolmentImportRow", description = "What became of one row")
    record Row(
            @Schema(description = "Number of the row; the header is row 1", examples = "2")
            int row,

            RowOutcome.Status status,

            @Schema(description = "APPLIED or WAITLISTED; missing where the row is refused", examples = "APPLIED")
            @Nullable
            EnrolmentStatus enrolment,

            @Schema(description = "The enrolment; missing in a dry run") @Nullable
            UUID id,

            @Schema(description = "Everything that is wrong with the row")
            List<FieldError> errors) {}

    /// @param free places that were free before: the first rows take them
    static EnrolmentImport of(BulkResult result, int free) {
        List<Row> outcomes = new ArrayList<>();
        int left = free;
        for (RowOutcome row : result.outcomes()) {
            EnrolmentStatus enrolment = null;
            if (row.status() == RowOutcome.Status.ACCEPTED) {
                enrolment = left-- > 0 ? EnrolmentStatus.APPLIED : EnrolmentStatus.WAITLISTED;
            }
            outcomes.add(new Row(row.row(), row.status(), enrolment, row.id(), row.errors()));
        }
        int applied = Math.min(free, result.accepted());
        return new EnrolmentImport(
                result.dryRun(),
                result.rows(),
                result.accepted(),
                result.refused(),
                applied,
                result.accepted() - applied,
                outcomes);
    }
}
