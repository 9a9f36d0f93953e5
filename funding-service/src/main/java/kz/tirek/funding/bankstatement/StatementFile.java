package kz.tirek.funding.bankstatement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.statementfile.StatementFormat;

/// A file of a bank, byte by byte as it came.
@Entity
@Table(name = "bank_statement_file")
class StatementFile {

    @Id
    private UUID id;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private StatementFormat format;

    private byte[] content;

    private String uploadedBy;

    private Instant uploadedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected StatementFile() {}

    StatementFile(String sha256, StatementFormat format, byte[] content, String uploadedBy, Instant now) {
        this.id = Ids.next();
        this.sha256 = sha256;
        this.format = format;
        this.content = content.clone();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    UUID id() {
        return id;
    }

    /// SHA-256 of the bytes, in lower-case hex.
    String sha256() {
        return sha256;
    }

    StatementFormat format() {
        return format;
    }

    byte[] content() {
        return content.clone();
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
