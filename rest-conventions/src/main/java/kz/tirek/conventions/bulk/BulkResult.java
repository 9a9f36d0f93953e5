package kz.tirek.conventions.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an upload did, or what it would do.
///
/// @param dryRun nothing was stored, whatever the outcomes say
@Schema(description = "Outcome of an upload")
public record BulkResult(
        @Schema(description = "Nothing was stored", examples = "true")
        boolean dryRun,

        @Schema(description = "Rows below the header, blank ones left out", examples = "2")
        int rows,

        @Schema(examples = "2") int accepted,
        @Schema(examples = "0") int refused,

        @Schema(description = "Every row in the order of the file")
        List<RowOutcome> outcomes) {

    static BulkResult of(boolean dryRun, List<RowOutcome> outcomes) {
        int refused = (int) outcomes.stream()
                .filter(outcome -> outcome.status() == RowOutcome.Status.REFUSED)
                .count();
        return new BulkResult(dryRun, outcomes.size(), outcomes.size() - refused, refused, outcomes);
    }
}
