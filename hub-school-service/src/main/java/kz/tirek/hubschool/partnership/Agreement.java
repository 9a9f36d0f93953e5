package kz.tirek.hubschool.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was signed: the partnership itself, or a renewal.
@Embeddable
@Schema(name = "PartnershipAgreement", description = "What was signed: the partnership itself, or a renewal")
record Agreement(
        @Schema(
                description = "When; the first day of the month or year where no more is known",
                examples = "2025-01-04")
        LocalDate agreedOn,

        @Schema(description = "How exactly that is known", examples = "DAY") @Enumerated(EnumType.STRING)
        DatePrecision agreedOnPrecision,

        @Schema(description = "Where", examples = "Ош") @Nullable
        String place,

        @Schema(
                description = "The document, or the source that reports it",
                examples = "Memorandum of Collaboration, 4 January 2025")
        String document,

        @Schema(description = "The first day on which it holds", examples = "2025-01-04")
        LocalDate validFrom,

        @Schema(description = "The last day; missing while the end is open", examples = "2027-12-31") @Nullable
        LocalDate validUntil) {

    static Agreement of(PartnershipSigning signing) {
        return new Agreement(
                signing.signedOn().date(),
                signing.signedOn().precision(),
                signing.place(),
                signing.document(),
                signing.firstDay(),
                signing.validUntil());
    }

    /// What a renewal agrees on, after what was agreed before.
    static Agreement of(PartnershipRenewal renewal, LocalDate previousEnd) {
        return new Agreement(
                renewal.renewedOn().date(),
                renewal.renewedOn().precision(),
                renewal.place(),
                renewal.document(),
                renewal.validFrom() == null ? previousEnd.plusDays(1) : renewal.validFrom(),
                renewal.validUntil());
    }

    @JsonIgnore
    KnownDate date() {
        return new KnownDate(agreedOn, agreedOnPrecision);
    }
}
