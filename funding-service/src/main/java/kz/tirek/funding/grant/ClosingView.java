package kz.tirek.funding.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The end of a grant as the API shows it.
@Schema(name = "GrantClosing", description = "The end of a grant: who asked for it, who closed it, what was left")
record ClosingView(
        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String requestedBy,

        @Schema(examples = "2026-12-01T05:00:00Z") Instant requestedAt,

        @Schema(description = "Not in the change feed", examples = "Жоба аяқталды") @Nullable
        String reason,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String closedBy,

        @Schema(examples = "2026-12-02T05:00:00Z") @Nullable Instant closedAt,

        @Schema(description = "What was left, by the funder whose money it is; empty until the grant is closed")
        List<Share> returned) {

    /// What was left of a funder's money.
    @Schema(name = "ReturnedShare", description = "What was left of a funder's money")
    record Share(
            @Schema(examples = "019ab000-0000-7000-8000-000000000002")
            UUID funderId,

            Money amount) {}

    static ClosingView of(Closing closing, List<Returned> returned) {
        return new ClosingView(
                closing.requestedBy(),
                closing.requestedAt(),
                closing.reason(),
                closing.closedBy(),
                closing.closedAt(),
                returned.stream()
                        .sorted(Comparator.comparing(Returned::funderId))
                        .map(share -> new Share(share.funderId(), Money.ofTiyn(share.amountTiyn())))
                        .toList());
    }

    /// As the change feed shows it: without persons and what they wrote.
    ClosingView published() {
        return new ClosingView(null, requestedAt, null, null, closedAt, returned);
    }
}
