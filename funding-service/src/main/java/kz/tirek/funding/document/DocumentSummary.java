package kz.tirek.funding.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document as the view of its record shows it.
@Schema(description = "A document of this record; its bytes are under /documents/{id}/content")
public record DocumentSummary(
        @Schema(examples = "019ab000-0000-7000-8000-000000000031")
        UUID id,

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

        @Schema(
                description = "The newer document that took its place",
                examples = "019ab000-0000-7000-8000-000000000032")
        @Nullable
        UUID supersededBy,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String uploadedBy,

        @Schema(examples = "2026-12-01T05:00:00Z") Instant uploadedAt) {

    static DocumentSummary of(Document document) {
        return new DocumentSummary(
                document.id(),
                document.kind(),
                document.fileName(),
                document.mediaType(),
                document.bytes(),
                document.sha256(),
                document.supersededBy(),
                document.uploadedBy(),
                document.uploadedAt());
    }

    /// As the change feed shows it: files are named after people, too.
    public DocumentSummary published() {
        return new DocumentSummary(id, kind, null, mediaType, bytes, sha256, supersededBy, null, uploadedAt);
    }
}
