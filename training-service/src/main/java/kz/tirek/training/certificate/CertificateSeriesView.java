package kz.tirek.training.certificate;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The series of a provider as the API shows it.
@Schema(name = "CertificateSeries", description = "How the certificates of a provider are numbered and signed")
record CertificateSeriesView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000001")
        UUID providerId,

        @Schema(description = "First part of every number", examples = "NIS")
        String code,

        @Schema(description = "Signs where a certificate names nobody else; in no feed") @Nullable
        Signatory signatory,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static CertificateSeriesView of(CertificateSeries series) {
        return new CertificateSeriesView(
                series.id(),
                series.providerId(),
                series.code(),
                series.signatory(),
                series.createdAt(),
                series.version());
    }

    /// What the feed and the history say: without the person who signs.
    CertificateSeriesView published() {
        return new CertificateSeriesView(id, providerId, code, null, createdAt, version);
    }
}
