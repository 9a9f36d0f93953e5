package kz.tirek.training.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The figures of one combination of values.
@Schema(description = "The figures of one combination of values")
record TrainingReportLine(
        @Schema(description = "What the line is about, in the order of by and thenBy; nothing for the total")
        List<TrainingReportKey> keys,

        @Schema(description = "Each figure") List<TrainingMeasurement> figures) {}
