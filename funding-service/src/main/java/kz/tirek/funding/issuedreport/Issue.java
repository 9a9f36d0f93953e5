package kz.tirek.funding.issuedreport;

import java.time.Instant;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.proof.Seals.Seal;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.ReportKind;

/// What is known of an issued report before its bytes are drawn.
///
/// @param parameters of the report beside its cut, as a JSON object
/// @param cut whose entries are the first of the order
/// @param seal a checkpoint that holds them
record Issue(
        ReportNumber number,
        ReportKind kind,
        ReportFormat format,
        Language language,
        String parameters,
        OrderedCut cut,
        Seal seal,
        String issuedBy,
        Instant issuedAt) {

    /// A number: numbers of a year follow one another without a gap.
    record ReportNumber(int year, int sequence) {

        /// As people write it, such as `IR-2026-000017`.
        @Override
        public String toString() {
            return "IR-%d-%06d".formatted(year, sequence);
        }
    }

    /// What a file of it is called.
    String fileName() {
        return "%s-%s.%s".formatted(number, kind.path(), format.ending());
    }
}
