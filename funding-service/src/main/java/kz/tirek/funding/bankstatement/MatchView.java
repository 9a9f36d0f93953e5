package kz.tirek.funding.bankstatement;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A match as the API shows it.
@Schema(name = "BankStatementMatch", description = "What a line, or part of it, is about")
record MatchView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000013")
        UUID id,

        @Schema(examples = "DISBURSEMENT") MatchKind kind,

        @Schema(
                description = "The disbursement, payment, contribution, receipt or return, as the kind says",
                examples = "019ab000-0000-7000-8000-000000000006")
        UUID targetId,

        @Schema(
                description = "The payment, receipt or return: what caused the entry of the ledger",
                examples = "019ab000-0000-7000-8000-000000000007")
        UUID causeId,

        Money amount,

        @Schema(description = "Whether no person decided it", examples = "true")
        boolean automatic,

        @Schema(description = "Subject of the person who matched it or uploaded it", examples = "fund-treasurer")
        String matchedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") Instant matchedAt,

        @Schema(description = "Subject of the person who took it back", examples = "fund-treasurer") @Nullable
        String undoneBy,

        @Schema(examples = "2026-01-17T05:00:00Z") @Nullable Instant undoneAt,
        @Schema(examples = "Қате байланыс") @Nullable String undoReason) {

    static MatchView of(LineMatch match) {
        return new MatchView(
                match.id(),
                match.kind(),
                match.targetId(),
                match.causeId(),
                match.amount(),
                match.isAutomatic(),
                match.matchedBy(),
                match.matchedAt(),
                match.undoneBy(),
                match.undoneAt(),
                match.undoReason());
    }
}
