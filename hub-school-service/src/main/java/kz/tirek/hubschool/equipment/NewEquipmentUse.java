package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a use by guests when it is recorded, and what a patch changes.
@Schema(description = "A use of a room or of equipment by guests from a mentored school")
record NewEquipmentUse(
        @Schema(
                description = "The school the guests came from; the hub mentors it on that day",
                examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        @NotNull
        UUID schoolId,

        @Schema(description = "The day, not in the future", examples = "2026-10-15") @NotNull
        LocalDate usedOn,

        @Schema(description = "For how many hours", examples = "3.5")
        @NotNull
        @Positive
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @Schema(description = "How many pupils", examples = "12") @NotNull @PositiveOrZero @Max(5000)
        Integer pupils,

        @Schema(description = "How many teachers", examples = "2") @NotNull @PositiveOrZero @Max(1000)
        Integer teachers,

        @Schema(
                description = "The room they used; this or a lot, or both",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "The lot they used", examples = "01890a5d-ac96-774b-bcce-b302099a8061") @Nullable
        UUID itemId,

        @Schema(description = "What for", examples = "Робототехника, 7-сынып, сессиялық сабақ")
        @Size(min = 1, max = 1000)
        @Nullable
        String purpose) {

    NewEquipmentUse {
        hours = hours == null || hours.scale() > 2 ? hours : hours.setScale(2, RoundingMode.UNNECESSARY);
    }

    static NewEquipmentUse of(EquipmentUse use) {
        return new NewEquipmentUse(
                use.school().id(),
                use.usedOn(),
                use.hours(),
                use.pupils(),
                use.teachers(),
                use.roomId(),
                use.itemId(),
                use.purpose());
    }
}
