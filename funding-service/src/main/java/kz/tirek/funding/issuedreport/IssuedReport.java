package kz.tirek.funding.issuedreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.content.Download;
import kz.tirek.funding.ledger.CutDifference.Cut;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.ReportKind;
import org.hibernate.annotations.Immutable;

/// A report as it was issued. Its bytes are kept apart, see [kz.tirek.funding.content.Contents].
@Entity
@Immutable
@Table(name = "issued_report")
class IssuedReport {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the database makes the number of it
    private int year;

    @SuppressWarnings("UnusedVariable") // the database makes the number of it
    private int sequence;

    @Column(insertable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private ReportFormat format;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String parameters;

    private LocalDate effectiveAt;

    private Instant knownAt;

    private long entries;

    private long treeSize;

    private String fileName;

    private String mediaType;

    private long bytes;

    private String sha256;

    private String note;

    private String issuedBy;

    private Instant issuedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected IssuedReport() {}

    /// @param note which says whose the hash is
    IssuedReport(Issue issue, long bytes, String sha256, String note) {
        this.id = Ids.next();
        this.year = issue.number().year();
        this.sequence = issue.number().sequence();
        this.number = issue.number().toString();
        this.kind = issue.kind();
        this.format = issue.format();
        this.language = issue.language();
        this.parameters = issue.parameters();
        this.effectiveAt = issue.cut().asOf().effectiveAt();
        this.knownAt = issue.cut().asOf().knownAt();
        this.entries = issue.cut().entries();
        this.treeSize = issue.seal().treeSize();
        this.fileName = issue.fileName();
        this.mediaType = issue.format().contentType();
        this.bytes = bytes;
        this.sha256 = sha256;
        this.note = note;
        this.issuedBy = issue.issuedBy();
        this.issuedAt = issue.issuedAt();
    }

    /// Whether both say the same of two cuts: they are of one kind, with the same parameters beside the cut.
    boolean isComparableTo(IssuedReport other) {
        return kind == other.kind && parameters.equals(other.parameters);
    }

    /// Its cut as entries of the order.
    Cut cut() {
        return new Cut(effectiveAt, entries);
    }

    Download download() {
        return new Download(fileName, mediaType, bytes, sha256);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    ReportKind kind() {
        return kind;
    }

    ReportFormat format() {
        return format;
    }

    Language language() {
        return language;
    }

    /// See [ReportParameters].
    String parameters() {
        return parameters;
    }

    LocalDate effectiveAt() {
        return effectiveAt;
    }

    Instant knownAt() {
        return knownAt;
    }

    /// How many entries were recorded up to `knownAt`.
    long entries() {
        return entries;
    }

    /// The checkpoint that holds them.
    long treeSize() {
        return treeSize;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /// Its size.
    long bytes() {
        return bytes;
    }

    /// Hash of the bytes in lower-case hexadecimal digits.
    String sha256() {
        return sha256;
    }

    /// The signed note that says all of this.
    String note() {
        return note;
    }

    String issuedBy() {
        return issuedBy;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
