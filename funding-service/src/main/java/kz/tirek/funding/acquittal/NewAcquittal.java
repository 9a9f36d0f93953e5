package kz.tirek.funding.acquittal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an acquittal when it is drawn up, and what a patch changes.
@Schema(description = "An acceptance act or an expense report to be drawn up")
record NewAcquittal(
        @Schema(description = "Id of a paid disbursement", examples = "019ab000-0000-7000-8000-000000000001") @NotNull
        UUID disbursementId,

        @Schema(description = "An act for a supplier, a report for a school", examples = "ACCEPTANCE_ACT") @NotNull
        AcquittalKind kind,

        @Schema(description = "Number of the document", examples = "15") @NotBlank @Size(max = 100)
        String documentNumber,

        @Schema(description = "Its date, not in the future", examples = "2026-02-10") @NotNull
        LocalDate documentDate,

        @Schema(description = "First day of an expense report", examples = "2026-01-15") @Nullable
        LocalDate periodFrom,

        @Schema(description = "Last day of an expense report, not in the future", examples = "2026-02-10") @Nullable
        LocalDate periodTo,

        @Schema(description = "What is accounted for of each line; a line stands once")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Valid AcquittalLine> lines) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotBlank` says so after construction
    NewAcquittal {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
    }

    static NewAcquittal of(Acquittal acquittal) {
        return new NewAcquittal(
                acquittal.disbursement().id(),
                acquittal.kind(),
                acquittal.documentNumber(),
                acquittal.documentDate(),
                acquittal.periodFrom(),
                acquittal.periodTo(),
                AcquittalLine.of(acquittal.amounts()));
    }
}
