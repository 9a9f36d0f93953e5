package kz.tirek.training.certificate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of issuing the certificates of a run.
@Schema(description = "What came of issuing the certificates of a run")
record RunCertificates(
        @Schema(description = "Issued now") List<Issued> issued,

        @Schema(description = "Completed, and not issued now")
        List<Kept> notIssued) {

    /// A certificate issued now.
    @Schema(name = "IssuedCertificate", description = "A certificate issued now")
    record Issued(
            @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
            UUID certificateId,

            @Schema(examples = "NIS-2026-000001") String number,

            @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
            UUID enrolmentId,

            @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
            UUID teacherId) {

        static Issued of(Certificate certificate) {
            return new Issued(
                    certificate.id(),
                    certificate.number(),
                    Objects.requireNonNull(certificate.enrolmentId()),
                    certificate.teacherId());
        }
    }

    /// Why somebody who completed the run got no certificate now.
    enum Why {
        /// There is one already, revoked ones included: a revoked one is replaced on purpose or not at all.
        ISSUED_ALREADY,
        /// The teacher's personal data was erased.
        HOLDER_ERASED
    }

    /// Somebody who completed the run and got no certificate now.
    @Schema(name = "CertificateNotIssued", description = "Somebody who completed the run and got no certificate now")
    record Kept(
            @Schema(examples = "0198c5a0-0000-7000-8000-000000000006")
            UUID enrolmentId,

            @Schema(examples = "0198c5a0-0000-7000-8000-000000000007")
            UUID teacherId,

            @Schema(examples = "ISSUED_ALREADY") Why why,

            @Schema(examples = "0198c5a0-0000-7000-8000-000000000032") @Nullable
            UUID certificateId,

            @Schema(examples = "NIS-2026-000002") @Nullable String number,
            @Schema(examples = "VALID") @Nullable CertificateStatus status) {

        /// @param existing the certificate there is; null where there is none because nobody is left to name on it
        static Kept of(Attainment attained, @Nullable Certificate existing) {
            return new Kept(
                    Objects.requireNonNull(attained.enrolmentId()),
                    attained.teacherId(),
                    existing == null ? Why.HOLDER_ERASED : Why.ISSUED_ALREADY,
                    existing == null ? null : existing.id(),
                    existing == null ? null : existing.number(),
                    existing == null ? null : existing.status());
        }
    }
}
