package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A maker asks that an approved disbursement not be paid; another person decides.
@Embeddable
@Schema(name = "DisbursementWithdrawal", description = "A maker asks that an approved disbursement not be paid")
record Withdrawal(
        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer")
        @Column(name = "withdrawal_asked_by")
        @Nullable
        String askedBy,

        @Schema(examples = "2026-01-17T05:00:00Z") @Column(name = "withdrawal_asked_at")
        Instant askedAt,

        @Schema(description = "Why; not in the change feed", examples = "Жеткізуші келісімшартты бұзды")
        @Column(name = "withdrawal_reason")
        @Nullable
        String reason,

        @Schema(
                description = "Subject of the person who withdrew it; not in the change feed",
                examples = "fund-approver")
        @Column(name = "withdrawn_by")
        @Nullable
        String withdrawnBy,

        @Schema(examples = "2026-01-17T09:00:00Z") @Column(name = "withdrawn_at") @Nullable
        Instant withdrawnAt) {

    static Withdrawal asked(String person, Instant now, String reason) {
        return new Withdrawal(person, now, reason, null, null);
    }

    Withdrawal granted(String person, Instant now) {
        return new Withdrawal(askedBy, askedAt, reason, person, now);
    }

    Withdrawal published() {
        return new Withdrawal(null, askedAt, null, null, withdrawnAt);
    }
}
