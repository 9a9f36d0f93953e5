package kz.tirek.training.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person decided about a conflict.
@Schema(name = "AttendanceDecision", description = "What a person decided about a conflict")
record DecisionView(
        @Schema(description = "What holds, of a conflict between statements", examples = "PRESENT") @Nullable
        Presence status,

        @Schema(
                description = "Sessions the person was at, of a conflict between places",
                examples = "[\"0198c5a0-0000-7000-8000-000000000031\"]")
        @Nullable
        List<UUID> heldAt,

        @Schema(description = "Missing once the person's data is erased", examples = "The signed sheet says so")
        @Nullable
        String reason,

        @Schema(examples = "2026-03-16T05:00:00Z") Instant decidedAt,

        @Schema(description = "Who decided", examples = "A. Officer")
        String decidedBy) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.status(),
                decision.heldAt(),
                decision.reason(),
                decision.decidedAt(),
                decision.decidedByName());
    }
}
