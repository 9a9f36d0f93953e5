package kz.tirek.gateway.docs;

import kz.tirek.conventions.problem.Language;
import kz.tirek.gateway.contract.ProblemEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One problem of the catalogue, explained.
@Schema(description = "What a problem means and who has to act, in the caller's language")
public record ProblemMeaning(
        @Schema(description = "Stable code", examples = "stale-version")
        String code,

        @Schema(description = "HTTP status", examples = "412")
        int status,

        @Schema(description = "What is wrong, in a few words", examples = "The version is stale")
        String title,

        @Schema(
                description = "What it means and who has to act",
                examples = "The caller reads the resource again and repeats with the new ETag.")
        String meaning) {

    static ProblemMeaning of(ProblemEntry entry, Language language) {
        return new ProblemMeaning(
                entry.code(),
                entry.status(),
                entry.title().in(language),
                entry.meaning().in(language));
    }
}
