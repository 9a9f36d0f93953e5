package kz.tirek.hubschool.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.hubschool.Decimals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a planned activity became.
@Schema(description = "What a planned activity became")
record ActivityHeld(
        @Schema(description = "The (first) day; within the mentorship, not in the future", examples = "2026-02-09")
        @NotNull
        LocalDate heldOn,

        @Schema(description = "The last day of what takes several", examples = "2026-02-20") @Nullable
        LocalDate heldUntil,

        @Schema(description = "How many hours it takes, all days together", examples = "60")
        @Positive
        @Digits(integer = 4, fraction = 2)
        @Nullable
        BigDecimal durationHours,

        @Schema(description = "Who took part, each role once") @Size(max = 6)
        List<@NotNull @Valid Participants> participants,

        @Schema(description = "What it brought", examples = "Барлық зертханалық жұмыс орындалды")
        @Size(min = 1, max = 2000)
        @Nullable
        String outcome) {

    ActivityHeld {
        durationHours = Decimals.plain(durationHours);
        participants = participants == null ? List.of() : participants;
    }

    /// The activity as planned, with what it became.
    ActivityFacts facts(ActivityFacts planned) {
        return new ActivityFacts(
                planned.type(),
                heldOn,
                heldUntil,
                planned.mode(),
                planned.topic(),
                planned.subject(),
                planned.host(),
                planned.place(),
                planned.basis(),
                durationHours == null ? planned.durationHours() : durationHours,
                participants,
                outcome);
    }
}
