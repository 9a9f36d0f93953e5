package kz.tirek.funding.reference;

import java.util.List;
import kz.tirek.conventions.bulk.RowOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the import of a list did, or would do. A code that returns can be changed at once; it counts in both.
@Schema(name = "ListImport", description = "Outcome of an import of a reference list")
record ListImport(
        @Schema(description = "Nothing was stored", examples = "true")
        boolean dryRun,

        @Schema(description = "Rows below the header, blank ones left out", examples = "312")
        int rows,

        @Schema(description = "Codes that were not there before", examples = "309")
        int created,

        @Schema(description = "Codes that say something else now", examples = "2")
        int changed,

        @Schema(description = "Codes that had vanished and are back", examples = "0")
        int returned,

        @Schema(
                description = "Codes that the list has no more; they are marked, and stay with what uses them",
                examples = "[\"859\"]")
        List<String> vanished,

        @Schema(description = "Rows that keep the list from being imported", examples = "0")
        int refused,

        @Schema(description = "What is wrong with each of those rows")
        List<RowOutcome> problems) {}
