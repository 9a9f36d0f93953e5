package kz.tirek.funding.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A requirement to be set.
@Schema(description = "A requirement to be set")
record NewRequiredDocument(
        @Schema(description = "The step that asks for it", examples = "DISBURSEMENT_SUBMIT_SUPPLIER") @NotNull
        Step step,

        @Schema(description = "The kind of document", examples = "INVOICE") @NotNull
        DocumentKind kind,

        @Schema(description = "Whether the step asks for it; false ends a requirement", examples = "true") @NotNull
        Boolean required,

        @Schema(
                description = "From this day on, until the next one of the step and kind; today or later",
                examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "The order or rule it rests on", examples = "Приказ №5 от 10.11.2026")
        @NotBlank
        @Size(max = 500)
        String basis) {}
