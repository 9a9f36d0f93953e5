package kz.tirek.hubschool.reorganisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What becomes of a record that ran on.
@Schema(name = "RecordMove", description = "What becomes of a record that ran on")
record MoveView(
        @Schema(description = "The kind of record, as in the change feed", examples = "mentorship")
        String resourceType,

        @Schema(description = "The record", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID id,

        @Schema(description = "What people know it by", examples = "H-2022-0001 → S-000018")
        String label,

        @Schema(description = "Whether it goes on at the other school", examples = "CONTINUES")
        MoveOutcome outcome,

        @Schema(
                description =
                        "Why it ends, where it does not go on: of a mentorship the code of the problem another one would meet",
                examples = "mentoring-capacity-exceeded")
        @Nullable
        String reason,

        @Schema(description = "The school it belonged to", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID sourceId,

        @Schema(
                description =
                        "The school that stands in; missing while it is only to be founded, and where the record stays",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        @Nullable
        UUID targetId,

        @Schema(
                description = "The record that goes on in its place; missing in a preview",
                examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        @Nullable
        UUID successorId) {

    static MoveView of(RecordMove move) {
        return new MoveView(
                move.resourceType(),
                move.recordId(),
                move.label(),
                MoveOutcome.of(move.outcome()),
                move.reason(),
                move.sourceId(),
                move.targetId(),
                move.successorId());
    }

    /// The same as a preview shows it, where nothing new exists.
    ///
    /// @param target null where the target is only to be founded
    MoveView foreseen(@Nullable UUID target) {
        return new MoveView(resourceType, id, label, outcome, reason, sourceId, target, null);
    }
}
