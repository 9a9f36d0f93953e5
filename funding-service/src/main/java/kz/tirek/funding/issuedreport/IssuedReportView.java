package kz.tirek.funding.issuedreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An issued report as the API shows it, without its bytes.
@Schema(name = "IssuedReport", description = "A report as it was issued, without its bytes; it never changes")
record IssuedReportView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000061")
        UUID id,

        @Schema(description = "Numbers of a year follow one another without a gap", examples = "IR-2026-000017")
        String number,

        @Schema(examples = "TRIAL_BALANCE") ReportKind kind,
        @Schema(examples = "JSON") ReportFormat format,
        @Schema(examples = "KK") Language language,

        @Schema(description = "The last business date that counts", examples = "2026-01-31")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counts", examples = "2026-02-01T05:00:00.123456Z")
        Instant knownAt,

        @Schema(description = "What else it was asked for with", examples = "{\"groupBy\": \"GRANT\"}")
        Map<String, String> filters,

        @Schema(
                description = "How many entries were recorded up to knownAt: so many of the journal's first lines",
                examples = "1234")
        long entries,

        @Schema(description = "The checkpoint that holds them", examples = "1234")
        long treeSize,

        @Schema(examples = "IR-2026-000017-trial-balance.json")
        String fileName,

        @Schema(examples = "application/json") String mediaType,
        @Schema(description = "Size", examples = "18432") long bytes,

        @Schema(
                description = "Hash of the bytes",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String issuedBy,

        @Schema(examples = "2026-02-01T05:00:02.654321Z") Instant issuedAt,

        @Schema(description = "It never changes", examples = "0")
        long version)
        implements Versioned {

    static IssuedReportView of(IssuedReport report, Map<String, String> filters) {
        return new IssuedReportView(
                report.id(),
                report.number(),
                report.kind(),
                report.format(),
                report.language(),
                report.effectiveAt(),
                report.knownAt(),
                filters,
                report.entries(),
                report.treeSize(),
                report.fileName(),
                report.mediaType(),
                report.bytes(),
                report.sha256(),
                report.issuedBy(),
                report.issuedAt(),
                0);
    }

    /// As the change feed shows it.
    IssuedReportView published() {
        return new IssuedReportView(
                id,
                number,
                kind,
                format,
                language,
                effectiveAt,
                knownAt,
                filters,
                entries,
                treeSize,
                fileName,
                mediaType,
                bytes,
                sha256,
                null,
                issuedAt,
                version);
    }
}
