package kz.tirek.funding.proof;

import java.util.List;
import kz.tirek.funding.recordlog.RowFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether the rows are as the log has them, and the log as it was sealed.
@Schema(
        name = "RecordLogVerification",
        description = "Whether the rows of the database are as the record log has them, and the log as it was sealed")
record RecordLogVerificationView(
        @Schema(description = "How many sealed changes were compared", examples = "1234")
        long changes,

        @Schema(description = "Rows that are not as their last change left them; the first hundred of each table")
        List<RowFault> rows,

        @Schema(description = "What of the log is not as it was sealed; the first hundred")
        List<SealFault> seals) {}
