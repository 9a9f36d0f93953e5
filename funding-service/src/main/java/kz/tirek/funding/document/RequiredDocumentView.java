package kz.tirek.funding.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A requirement as the API shows it.
@Schema(name = "RequiredDocument", description = "That a step asks for a kind of document, or no longer does")
record RequiredDocumentView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000041")
        UUID id,

        @Schema(description = "The step that asks for it", examples = "DISBURSEMENT_SUBMIT_SUPPLIER")
        Step step,

        @Schema(description = "The kind of document", examples = "INVOICE")
        DocumentKind kind,

        @Schema(description = "Whether the step asks for it", examples = "true")
        boolean required,

        @Schema(description = "From this day on, until the next one of the step and kind", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "The order or rule it rests on", examples = "Приказ №5 от 10.11.2026")
        String basis,

        @Schema(examples = "2026-11-10T05:00:00Z") Instant createdAt,

        @Schema(examples = "0") long version)
        implements Versioned {

    static RequiredDocumentView of(RequiredDocument requirement) {
        return new RequiredDocumentView(
                requirement.id(),
                requirement.step(),
                requirement.kind(),
                requirement.isRequired(),
                requirement.effectiveFrom(),
                requirement.basis(),
                requirement.createdAt(),
                requirement.version());
    }
}
