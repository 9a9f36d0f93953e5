package kz.tirek.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.training.course.CourseFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A certificate as the API shows it.
@Schema(name = "Certificate", description = "A certificate")
record CertificateView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID id,

        @Schema(description = "Without gaps per provider and year", examples = "NIS-2026-000001")
        String number,

        @Schema(examples = "VALID") CertificateStatus status,

        @Schema(description = "Day of issue", examples = "2026-03-16")
        LocalDate issuedOn,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000001")
        UUID providerId,

        @Schema(description = "Name of the provider when it was issued")
        Name providerName,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(
                description = "The name it was issued to, for those who may see names; null in answers to writes and"
                        + " once it is erased",
                examples = "Сынақова Айгүл Мұратқызы")
        @Nullable
        String holder,

        @Schema(description = "Whether the holder's personal data was erased", examples = "false")
        boolean holderErased,

        @Schema(description = "Name of the course, or subject of the internship")
        Name title,

        @Schema(examples = "INTERNSHIP") CourseFormat format,
        @Schema(examples = "72") int hours,

        @Schema(description = "First day", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13")
        LocalDate until,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000002") @Nullable
        UUID courseId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003") @Nullable
        UUID courseRunId,

        @Schema(description = "The enrolment it was issued for", examples = "0198c5a0-0000-7000-8000-000000000005")
        @Nullable
        UUID enrolmentId,

        @Schema(
                description = "The internship it was issued for; null for a course",
                examples = "0198c5a0-0000-7000-8000-000000000020")
        @Nullable
        UUID internshipId,

        @Schema(description = "Who signed; in no feed") @Nullable
        Signatory signatory,

        @Schema(description = "Since when it no longer holds; null while it does", examples = "2026-04-01T06:00:00Z")
        @Nullable
        Instant endedAt,

        @Schema(description = "Why it was revoked or replaced; in no feed", examples = "The family name was misspelt")
        @Nullable
        String reason,

        @Schema(
                description = "The certificate that stands in its place",
                examples = "0198c5a0-0000-7000-8000-000000000033")
        @Nullable
        UUID replacedById,

        @Schema(examples = "2026-03-16T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    /// With the name of the holder.
    static CertificateView of(Certificate certificate) {
        Holder holder = certificate.holder();
        return of(certificate, holder == null ? null : holder.fullName());
    }

    /// Without it: for those who do not see names, and for answers that are kept to be replayed.
    static CertificateView nameless(Certificate certificate) {
        return of(certificate, null);
    }

    private static CertificateView of(Certificate certificate, @Nullable String holder) {
        return new CertificateView(
                certificate.id(),
                certificate.number(),
                certificate.status(),
                certificate.issuedOn(),
                certificate.providerId(),
                certificate.providerName(),
                certificate.teacherId(),
                holder,
                certificate.isErased(),
                certificate.title(),
                certificate.format(),
                certificate.hours(),
                certificate.from(),
                certificate.until(),
                certificate.courseId(),
                certificate.courseRunId(),
                certificate.enrolmentId(),
                certificate.internshipId(),
                certificate.signatory(),
                certificate.endedAt(),
                certificate.reason(),
                certificate.replacedBy(),
                certificate.createdAt(),
                certificate.version());
    }

    /// What the feed and the history say: no person, and no text about one.
    CertificateView published() {
        return new CertificateView(
                id,
                number,
                status,
                issuedOn,
                providerId,
                providerName,
                teacherId,
                null,
                holderErased,
                title,
                format,
                hours,
                from,
                until,
                courseId,
                courseRunId,
                enrolmentId,
                internshipId,
                null,
                endedAt,
                null,
                replacedById,
                createdAt,
                version);
    }
}
