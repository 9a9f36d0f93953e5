package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a goal was reached.
@Schema(description = "That a goal was reached")
record GoalReached(
        @Schema(description = "When; not in the future", examples = "2026-05-20") @NotNull
        LocalDate on,

        @Schema(description = "The value that was reached", examples = "61.3")
        @Digits(integer = 10, fraction = 2)
        @Nullable
        BigDecimal reached,

        @Schema(description = "How, or by what it is shown", examples = "Жыл соңындағы мониторинг")
        @Size(min = 1, max = 1000)
        @Nullable
        String note) {}
