package kz.tirek.funding.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contribution as the API shows it: pledged − received − released = rest.
@Schema(name = "Contribution", description = "What a funder pledges and pays: pledged − received − released = rest")
record ContributionView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The code people use", examples = "C-2026-000017")
        String code,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID funderId,

        @Schema(description = "The grant the money is for", examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID grantId,

        Money pledged,
        @Schema(description = "What has come in") Money received,
        @Schema(description = "What was given up") Money released,
        @Schema(description = "What is still to come in") Money rest,

        @Schema(description = "Where it stands", examples = "RECEIVING")
        ContributionStatus status,

        @Schema(description = "Day of the pledge", examples = "2026-01-12")
        LocalDate pledgedOn,

        Agreement agreement,

        @Schema(description = "In the order in which they were recorded")
        List<ReceiptView> receipts,

        @Schema(description = "Day on which the rest was given up", examples = "null") @Nullable
        LocalDate releasedOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "null") @Nullable
        String releasedBy,

        @Schema(description = "Why; not in the change feed", examples = "null") @Nullable
        String releaseReason,

        @Schema(examples = "2026-01-12T05:00:00Z") Instant createdAt,
        @Schema(examples = "1") long version)
        implements Versioned {

    static ContributionView of(Contribution contribution) {
        return new ContributionView(
                contribution.id(),
                contribution.code(),
                contribution.funderId(),
                contribution.grantId(),
                contribution.pledged(),
                contribution.received(),
                contribution.released(),
                contribution.rest(),
                contribution.status(),
                contribution.pledgedOn(),
                contribution.agreement(),
                contribution.receipts().stream().map(ReceiptView::of).toList(),
                contribution.releasedOn(),
                contribution.releasedBy(),
                contribution.releaseReason(),
                contribution.createdAt(),
                contribution.version());
    }

    /// As the change feed shows it: without persons and what they wrote.
    ContributionView published() {
        return new ContributionView(
                id,
                code,
                funderId,
                grantId,
                pledged,
                received,
                released,
                rest,
                status,
                pledgedOn,
                agreement,
                receipts.stream().map(ReceiptView::published).toList(),
                releasedOn,
                null,
                null,
                createdAt,
                version);
    }
}
