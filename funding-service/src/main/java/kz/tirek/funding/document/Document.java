package kz.tirek.funding.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A document of a record, as it was uploaded. Its bytes are kept apart, see
/// [kz.tirek.funding.content.Contents].
@Entity
@Immutable
public class Document {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OwnerType ownerType;

    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String fileName;

    private String mediaType;

    private long bytes;

    private String sha256;

    @Nullable
    private UUID supersedesId;

    @Formula("(select newer.id from document newer where newer.supersedes_id = id)")
    @Nullable
    private UUID supersededBy;

    private String uploadedBy;

    private Instant uploadedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(NewDocument facts, FileType type, long bytes, String sha256, String uploadedBy, Instant uploadedAt) {
        this.id = Ids.next();
        this.ownerType = facts.ownerType();
        this.ownerId = facts.ownerId();
        this.kind = facts.kind();
        this.fileName = facts.fileName();
        this.supersedesId = facts.supersedes();
        this.mediaType = type.mediaType();
        this.bytes = bytes;
        this.sha256 = sha256;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /// Whether `newer` belongs to the same record and is of the same kind.
    boolean isLike(NewDocument newer) {
        return ownerType == newer.ownerType() && ownerId.equals(newer.ownerId()) && kind == newer.kind();
    }

    UUID id() {
        return id;
    }

    OwnerType ownerType() {
        return ownerType;
    }

    UUID ownerId() {
        return ownerId;
    }

    DocumentKind kind() {
        return kind;
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

    @Nullable
    UUID supersedesId() {
        return supersedesId;
    }

    /// The newer document that took its place.
    @Nullable
    UUID supersededBy() {
        return supersededBy;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
