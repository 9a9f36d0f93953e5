package kz.tirek.training.trainingneed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of some teachers. One that would tell of fewer than five people is left out for a reader who sees no
/// persons.
@Schema(name = "TrainingShare", description = "A part of some teachers")
record Share(
        @Schema(description = "Teachers", examples = "24") @Nullable
        Integer teachers,

        @Schema(description = "How many of them", examples = "18") @Nullable
        Integer reached,

        @Schema(description = "The share in percent; missing where there are none", examples = "75.0") @Nullable
        BigDecimal percent,

        @Schema(description = "Whether it is left out because it would tell of fewer than five people")
        boolean suppressed) {

    private static final int FEWEST = 5;

    static Share of(int reached, int teachers) {
        BigDecimal percent = teachers == 0
                ? null
                : BigDecimal.valueOf(100L * reached).divide(BigDecimal.valueOf(teachers), 1, RoundingMode.HALF_UP);
        return new Share(teachers, reached, percent, false);
    }

    /// The same for a reader who sees no persons.
    Share withoutFew() {
        if (teachers == null || reached == null || teachers == 0) {
            return this;
        }
        if (teachers < FEWEST) {
            return new Share(null, null, null, true);
        }
        boolean tells = (reached > 0 && reached < FEWEST) || (reached < teachers && reached > teachers - FEWEST);
        return tells ? new Share(teachers, null, null, true) : this;
    }
}
