package kz.tirek.funding.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A release as the API shows it.
@Schema(name = "DisbursementRelease", description = "What was not paid of a disbursement and is no longer needed")
record ReleaseView(
        @Schema(description = "What caused the entry of the release", examples = "019ab000-0000-7000-8000-000000000011")
        UUID id,

        Money amount,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String askedBy,

        @Schema(examples = "2026-01-17T05:00:00Z") Instant askedAt,

        @Schema(description = "Why; not in the change feed", examples = "Жеткізуші тауардың бір бөлігін жеткізбейді")
        @Nullable
        String reason,

        @Schema(description = "From this day on the fund does not owe it", examples = "2026-01-17")
        LocalDate releasedOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String releasedBy,

        @Schema(examples = "2026-01-17T09:00:00Z") Instant releasedAt) {

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.id(),
                release.amount(),
                release.askedBy(),
                release.askedAt(),
                release.reason(),
                release.releasedOn(),
                release.releasedBy(),
                release.releasedAt());
    }

    ReleaseView published() {
        return new ReleaseView(id, amount, null, askedAt, null, releasedOn, null, releasedAt);
    }
}
