package kz.tirek.funding.issuedreport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report that is to be issued.
@Schema(description = "The report that is to be issued")
record NewIssuedReport(
        @Schema(examples = "BUDGET_EXECUTION") @NotNull ReportKind kind,

        @Schema(description = "What it is written as", examples = "JSON") @NotNull
        ReportFormat format,

        @Schema(description = "The language of names and headings; that of the request if missing", examples = "KK")
        @Nullable
        Language language,

        @Schema(description = "The last business date that counts; today if missing", examples = "2026-01-31") @Nullable
        LocalDate effectiveAt,

        @Schema(
                description = "The last recorded instant that counts; now if missing",
                examples = "2026-02-01T05:00:00Z")
        @Nullable
        Instant knownAt,

        @Schema(
                description = "The other query parameters of GET /reports/{kind}, by name",
                examples = "{\"groupBy\": \"GRANT\"}")
        @Size(max = 20)
        @Nullable
        Map<String, Object> filters) {}
