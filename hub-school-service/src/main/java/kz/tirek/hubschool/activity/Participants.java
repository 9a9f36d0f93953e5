package kz.tirek.hubschool.activity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many took part in a role.
@Embeddable
@Schema(description = "How many took part in a role")
public record Participants(
        @Schema(description = "The role; each is named once", examples = "PUPILS") @NotNull @Enumerated(EnumType.STRING)
        ParticipantRole role,

        @Schema(description = "How many in all", examples = "24") @NotNull @Positive @Max(100_000)
        Integer count,

        @Schema(description = "How many of them from the hub school, where known", examples = "4")
        @PositiveOrZero
        @Max(100_000)
        @Nullable
        Integer fromHub,

        @Schema(description = "How many of them from the mentored school, where known", examples = "20")
        @PositiveOrZero
        @Max(100_000)
        @Nullable
        Integer fromMentored) {

    int fromBoth() {
        return (fromHub == null ? 0 : fromHub) + (fromMentored == null ? 0 : fromMentored);
    }
}
