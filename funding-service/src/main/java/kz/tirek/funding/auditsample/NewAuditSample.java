package kz.tirek.funding.auditsample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import kz.tirek.funding.ledger.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sample to be drawn.
@Schema(description = "A sample to be drawn", examples = """
                {"population": "POSTINGS", "account": "expense-equipment", "side": "DEBIT", "method": "MONETARY_UNIT",
                 "confidence": "PERCENT_95", "tolerable": "5000000.00", "seed": "2026-07-01 Алматы 17 42 99"}""")
record NewAuditSample(
        @Schema(description = "What it is drawn of", examples = "POSTINGS") @NotNull
        Population population,

        @Schema(description = "Of POSTINGS: the code of the account", examples = "expense-equipment")
        @Nullable
        @Size(min = 1, max = 100)
        String account,

        @Schema(description = "Of POSTINGS: debits or credits", examples = "DEBIT") @Nullable
        Side side,

        @Schema(description = "The last business date that counts; today if missing", examples = "2026-06-30") @Nullable
        LocalDate effectiveAt,

        @Schema(
                description = "The last recorded instant that counts; now if missing",
                examples = "2026-06-30T19:00:00Z")
        @Nullable
        Instant knownAt,

        @Schema(description = "Of POSTINGS: the first business date that counts", examples = "2026-01-01") @Nullable
        LocalDate from,

        @Schema(description = "Only what is about this grant", examples = "019ab000-0000-7000-8000-000000000001")
        @Nullable
        UUID grantId,

        @Schema(description = "Only what is about this supplier", examples = "019ab000-0000-7000-8000-000000000002")
        @Nullable
        UUID supplierId,

        @Schema(description = "Only what is about this hub school", examples = "019ab000-0000-7000-8000-000000000003")
        @Nullable
        UUID hubSchoolId,

        @Schema(examples = "MONETARY_UNIT") @NotNull Method method,

        @Schema(
                description =
                        "How many items; of MONETARY_UNIT about how many: the interval is the total divided by it",
                examples = "60")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer size,

        @Schema(description = "Of STRATIFIED: into which strata the population is divided") @Nullable @Valid
        NewStrata strata,

        @Schema(description = "Of MONETARY_UNIT: how far apart the tiyn lie that hit", examples = "1250000.00")
        @Nullable
        @Tenge
        String interval,

        @Schema(
                description =
                        "Of MONETARY_UNIT, with `tolerable`: the interval is (tolerable − expected × expansion factor) ÷ confidence factor",
                examples = "PERCENT_95")
        @Nullable
        Confidence confidence,

        @Schema(description = "The misstatement of the whole population that can be borne", examples = "5000000.00")
        @Nullable
        @Tenge
        String tolerable,

        @Schema(description = "The misstatement that is expected; none if missing", examples = "250000.00")
        @Nullable
        @Tenge
        String expected,

        @Schema(
                description = "What the random numbers come from: anything nobody could choose for its outcome",
                examples = "2026-07-01 Алматы 17 42 99")
        @NotBlank
        @Size(max = 200)
        String seed) {}
