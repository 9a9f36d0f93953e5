package kz.tirek.conventions.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one row.
///
/// @param row number as a spreadsheet shows it; the header is row 1
/// @param id the resource the row became; missing where none was stored
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Outcome of a row")
public record RowOutcome(
        @Schema(description = "Number of the row; the header is row 1", examples = "2")
        int row,

        Status status,

        @Schema(description = "The resource the row became; missing in a dry run") @Nullable
        UUID id,

        @Schema(description = "Everything that is wrong with the row")
        List<FieldError> errors) {

    /// Whether a row is good.
    public enum Status {
        /// The row is valid: stored in a real run, good to be stored in a dry run.
        ACCEPTED,
        /// The row breaks rules, listed in `errors`.
        REFUSED
    }

    static RowOutcome accepted(int row, @Nullable UUID id) {
        return new RowOutcome(row, Status.ACCEPTED, id, List.of());
    }

    static RowOutcome refused(int row, List<FieldError> errors) {
        return new RowOutcome(row, Status.REFUSED, null, errors);
    }

    RowOutcome undone() {
        return new RowOutcome(row, status, null, errors);
    }
}
