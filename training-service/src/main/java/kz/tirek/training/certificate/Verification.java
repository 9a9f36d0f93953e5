package kz.tirek.training.certificate;

import java.time.LocalDate;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What anybody who has the number learns of a certificate: enough to recognise the paper, and nothing more.
@Schema(name = "CertificateVerification", description = "What anybody who has its number learns of a certificate")
record Verification(
        @Schema(examples = "NIS-2026-000001") String number,

        @Schema(description = "Whether it holds", examples = "VALID")
        CertificateStatus status,

        @Schema(description = "Initials, the family name's first; null once erased", examples = "С. А. М.") @Nullable
        String holder,

        @Schema(
                description = "Whether the holder's personal data was erased on request: the certificate was issued all"
                        + " the same",
                examples = "false")
        boolean holderErased,

        @Schema(description = "In the language asked for", examples = "Предметная стажировка")
        String course,

        @Schema(examples = "72") int hours,

        @Schema(description = "In the language asked for", examples = "Назарбаев Интеллектуальные школы")
        String provider,

        @Schema(description = "Day of issue", examples = "2026-03-16")
        LocalDate issuedOn) {

    static Verification of(Certificate certificate, Language language) {
        Holder holder = certificate.holder();
        return new Verification(
                certificate.number(),
                certificate.status(),
                holder == null ? null : holder.initials(),
                certificate.isErased(),
                in(certificate.title(), language),
                certificate.hours(),
                in(certificate.providerName(), language),
                certificate.issuedOn());
    }

    private static String in(Name name, Language language) {
        return switch (language) {
            case KK -> name.kk();
            case RU -> name.ru();
            case EN -> name.en() == null ? name.ru() : name.en();
        };
    }
}
