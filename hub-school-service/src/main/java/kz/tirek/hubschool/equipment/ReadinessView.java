package kz.tirek.hubschool.equipment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.room.RoomType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the equipping of a hub school was on a day.
@Schema(name = "Readiness", description = "How far the equipping of a hub school was on a day")
record ReadinessView(
        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The day", examples = "2026-11-22")
        LocalDate asOf,

        @Schema(description = "All rooms and all equipment") ReadinessFigures total,

        @Schema(description = "The same for each type of room that is planned or has equipment on that day")
        List<OfType> byRoomType) {

    /// The readiness of one type of room.
    @Schema(name = "ReadinessOfRoomType", description = "The readiness of one type of room")
    record OfType(
            @Schema(description = "The type; missing for equipment in no room", examples = "ROBOTICS") @Nullable
            RoomType roomType,

            ReadinessFigures figures) {}
}
