package kz.tirek.hubschool.territory;

import java.util.List;
import kz.tirek.conventions.bulk.RowOutcome;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the import of a file of the classifier did, or would do. A territory can be renamed and moved at once; it
/// counts in both.
@Schema(description = "Outcome of an import of the classifier")
record ClassifierImport(
        @Schema(description = "Nothing was stored", examples = "true")
        boolean dryRun,

        @Schema(description = "Rows below the header, blank ones left out", examples = "16000")
        int rows,

        @Schema(description = "Codes that were not there before", examples = "15681")
        int created,

        @Schema(description = "Territories whose name in the file's language is another", examples = "12")
        int renamed,

        @Schema(description = "Territories that lie below another one now", examples = "1")
        int moved,

        @Schema(description = "Codes that had vanished and are back", examples = "0")
        int returned,

        @Schema(description = "Codes seen in an official file for the first time", examples = "101")
        int confirmed,

        @Schema(description = "Territories that are as the file says", examples = "306")
        int unchanged,

        @Schema(
                description =
                        "Codes that the file has no more, of the regions that it holds; they are marked, and stay with what uses them",
                examples = "1")
        int vanished,

        @Schema(description = "The regions the file holds: the first two digits of their codes", examples = "[\"27\"]")
        List<String> regions,

        @Schema(description = "The territories that vanish") List<Vanished> vanishing,

        @Schema(description = "Rows that keep the file from being imported", examples = "0")
        int refused,

        @Schema(description = "What is wrong with each of those rows")
        List<RowOutcome> problems) {

    /// A territory that vanishes.
    @Schema(name = "VanishingTerritory", description = "A territory that vanishes")
    record Vanished(@Schema(examples = "273659500") String code, Name name) {}

    static ClassifierImport refused(int rows, List<RowOutcome> problems) {
        return new ClassifierImport(true, rows, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), problems.size(), problems);
    }
}
