package kz.tirek.hubschool.room;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A room as the API shows it.
@Schema(name = "Room", description = "A room of a hub school")
record RoomView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID id,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "What it is for", examples = "ROBOTICS")
        RoomType type,

        @Schema(description = "What people call it", examples = "Робототехника кабинеті")
        String name,

        @Schema(description = "The number on its door", examples = "214") @Nullable
        String number,

        @Schema(description = "Floor area, square metres", examples = "54.50") @Nullable
        BigDecimal area,

        @Schema(description = "The day it entered the plan", examples = "2022-09-01")
        LocalDate plannedOn,

        @Schema(description = "The day by which it is to be ready", examples = "2022-12-31") @Nullable
        LocalDate dueOn,

        @Schema(description = "The day it was ready", examples = "2022-12-20") @Nullable
        LocalDate readyOn,

        @Schema(description = "Whether it is ready", examples = "true")
        boolean ready,

        @Schema(description = "A remark", examples = "Екінші қабат") @Nullable
        String note,

        @Schema(description = "When it was recorded", examples = "2022-09-01T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static RoomView of(Room room) {
        return new RoomView(
                room.id(),
                room.hubSchool().id(),
                room.type(),
                room.name(),
                room.number(),
                room.area(),
                room.plannedOn(),
                room.dueOn(),
                room.readyOn(),
                room.readyOn() != null,
                room.note(),
                room.createdAt(),
                room.version());
    }
}
