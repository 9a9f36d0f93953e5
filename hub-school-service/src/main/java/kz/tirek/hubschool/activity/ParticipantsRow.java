package kz.tirek.hubschool.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/// How many took part in a role, as columns of an imported file: `pupils.count`, `pupils.fromHub` …
record ParticipantsRow(
        @NotNull @Positive @Max(100_000) Integer count,
        @PositiveOrZero @Max(100_000) @Nullable Integer fromHub,
        @PositiveOrZero @Max(100_000) @Nullable Integer fromMentored) {

    Participants as(ParticipantRole role) {
        return new Participants(role, count, fromHub, fromMentored);
    }
}
