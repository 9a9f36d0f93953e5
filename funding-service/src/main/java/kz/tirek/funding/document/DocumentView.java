package kz.tirek.funding.document;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document as the API shows it, without its bytes.
@Schema(name = "Document", description = "A document of a record, without its bytes")
record DocumentView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000031")
        UUID id,

        @Schema(description = "What it belongs to", examples = "DISBURSEMENT")
        OwnerType ownerType,

        @Schema(examples = "019ab000-0000-7000-8000-000000000021")
        UUID ownerId,

        @Schema(description = "What it is", examples = "INVOICE")
        DocumentKind kind,

        @Schema(description = "Name of the file; not in the change feed", examples = "Шот-фактура №17.pdf") @Nullable
        String fileName,

        @Schema(description = "Type of the file, recognised by its bytes", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Size", examples = "184320") long bytes,

        @Schema(
                description = "Hash of the bytes",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "The document whose place it took", examples = "019ab000-0000-7000-8000-000000000030")
        @Nullable
        UUID supersedes,

        @Schema(
                description = "The newer document that took its place",
                examples = "019ab000-0000-7000-8000-000000000032")
        @Nullable
        UUID supersededBy,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String uploadedBy,

        @Schema(examples = "2026-12-01T05:00:00Z") Instant uploadedAt,

        @Schema(description = "0, and 1 once it is superseded", examples = "0")
        long version)
        implements Versioned {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.ownerType(),
                document.ownerId(),
                document.kind(),
                document.fileName(),
                document.mediaType(),
                document.bytes(),
                document.sha256(),
                document.supersedesId(),
                document.supersededBy(),
                document.uploadedBy(),
                document.uploadedAt(),
                document.supersededBy() == null ? 0 : 1);
    }

    /// As the change feed shows it: files are named after people, too.
    DocumentView published() {
        return new DocumentView(
                id,
                ownerType,
                ownerId,
                kind,
                null,
                mediaType,
                bytes,
                sha256,
                supersedes,
                supersededBy,
                null,
                uploadedAt,
                version);
    }
}
