package kz.tirek.funding.issuedreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.content.Contents;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.journal.Cuts.OrderedCut;
import kz.tirek.funding.proof.Seals;
import kz.tirek.funding.proof.Seals.Seal;
import kz.tirek.funding.report.Report;
import kz.tirek.funding.report.Reports;

/// Issues reports, in the caller's transaction: a number is taken by a report that is stored, or by none.
@ApplicationScoped
class Issuing {

    static final String TYPE = "issued-report";

    /// 1 GiB.
    private static final long MOST_BYTES = 1L << 30;

    private final IssuedReports issued;
    private final Reports reports;
    private final ReportParameters parameters;
    private final Cuts cuts;
    private final Seals seals;
    private final IssuedContent content;
    private final Contents contents;
    private final Changes changes;
    private final Caller caller;

    @Inject
    Issuing(
            IssuedReports issued,
            Reports reports,
            ReportParameters parameters,
            Cuts cuts,
            Seals seals,
            IssuedContent content,
            Contents contents,
            Changes changes,
            Caller caller) {
        this.issued = issued;
        this.reports = reports;
        this.parameters = parameters;
        this.cuts = cuts;
        this.seals = seals;
        this.content = content;
        this.contents = contents;
        this.changes = changes;
        this.caller = caller;
    }

    /// @param asked the language of the request
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, LEDGER_NOT_SETTLED, LEDGER_NOT_SEALED,
    ///     REPORT_BEING_ISSUED, REPORT_TOO_LARGE
    IssuedReportView issue(NewIssuedReport body, Language asked) {
        String parameters = this.parameters.checked(body.kind(), body.filters());
        OrderedCut cut = cuts.ordered(body.effectiveAt(), body.knownAt(), "/knownAt");
        Seal seal = seals.over(cut.entries());
        CutRequest filter = this.parameters.in(cut.asOf(), body.kind(), parameters);
        Language language = Objects.requireNonNullElse(body.language(), asked);
        Report<?> report = reports.draw(body.kind(), filter, language);
        Instant now = issued.begin();
        Issue issue = new Issue(
                issued.next(now), body.kind(), body.format(), language, parameters, cut, seal, caller.subject(), now);
        return store(issue, report);
    }

    private IssuedReportView store(Issue issue, Report<?> report) {
        try {
            Path file =
                    Files.createTempFile("issued-report", "." + issue.format().ending());
            try {
                String sha256 = draw(issue, report, file);
                long bytes = Files.size(file);
                if (bytes > MOST_BYTES) {
                    throw IssuedReportProblem.REPORT_TOO_LARGE.refuse(bytes >> 20, MOST_BYTES >> 20);
                }
                IssuedReport stored =
                        new IssuedReport(issue, bytes, sha256, IssuedNote.of(issue, bytes, sha256, seals));
                issued.persistAndFlush(stored);
                contents.store(Contents.Owner.ISSUED_REPORT, stored.id(), file);
                IssuedReportView view = view(stored);
                changes.record(TYPE, stored.id(), "ISSUED", view.published());
                return view;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// As the API shows it.
    IssuedReportView view(IssuedReport report) {
        return IssuedReportView.of(report, parameters.shown(report.parameters()));
    }

    /// @return the hash of what was drawn
    private String draw(Issue issue, Report<?> report, Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
                content.write(issue, report, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
