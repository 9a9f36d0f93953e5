package kz.tirek.funding.recordlog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row that is not as the log has it.
@Schema(description = "A row that is not as the record log has it")
public record RowFault(
        @Schema(examples = "ROW_CHANGED") Kind kind,

        @Schema(examples = "contribution") String table,

        @Schema(
                description = "The primary key of the row, its columns separated by a slash",
                examples = "019ab000-0000-7000-8000-000000000001")
        @Nullable
        String key,

        @Schema(description = "The columns that differ", examples = "amount_tiyn")
        List<String> fields) {

    /// What is wrong with it.
    @Schema(name = "RowFaultKind")
    public enum Kind {
        /// Fields of the row are others than those of its last logged change.
        ROW_CHANGED,
        /// The row is gone, and nobody is logged to have deleted it.
        ROW_MISSING,
        /// Nobody is logged to have added the row.
        ROW_NOT_LOGGED,
        /// Changes of the table are not logged: its trigger is gone or disabled.
        TABLE_NOT_LOGGED
    }
}
