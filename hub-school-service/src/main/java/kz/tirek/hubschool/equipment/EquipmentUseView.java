package kz.tirek.hubschool.equipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A use by guests as the API shows it.
@Schema(name = "EquipmentUse", description = "A use of a room or of equipment by guests from a mentored school")
record EquipmentUseView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID id,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The school the guests came from", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "Its code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The day", examples = "2026-10-15")
        LocalDate usedOn,

        @Schema(description = "For how many hours", examples = "3.50")
        BigDecimal hours,

        @Schema(description = "How many pupils", examples = "12")
        int pupils,

        @Schema(description = "How many teachers", examples = "2")
        int teachers,

        @Schema(description = "The room they used", examples = "01890a5d-ac96-774b-bcce-b302099a8060") @Nullable
        UUID roomId,

        @Schema(description = "The lot they used", examples = "01890a5d-ac96-774b-bcce-b302099a8061") @Nullable
        UUID itemId,

        @Schema(description = "What for", examples = "Робототехника, 7-сынып, сессиялық сабақ") @Nullable
        String purpose,

        @Schema(description = "When it was recorded", examples = "2026-10-16T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static EquipmentUseView of(EquipmentUse use) {
        return new EquipmentUseView(
                use.id(),
                use.hubSchool().id(),
                use.school().id(),
                use.school().code(),
                use.usedOn(),
                use.hours(),
                use.pupils(),
                use.teachers(),
                use.roomId(),
                use.itemId(),
                use.purpose(),
                use.createdAt(),
                use.version());
    }
}
