package kz.tirek.hubschool.room;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a room when it is planned, and what a patch changes.
@Schema(description = "A room to be equipped")
record NewRoom(
        @Schema(description = "What it is for", examples = "ROBOTICS") @NotNull
        RoomType type,

        @Schema(description = "What people call it", examples = "Робототехника кабинеті") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "The number on its door; unique at the school", examples = "214")
        @Size(min = 1, max = 20)
        @Nullable
        String number,

        @Schema(description = "Floor area, square metres", examples = "54.5")
        @Positive
        @Digits(integer = 5, fraction = 2)
        @Nullable
        BigDecimal area,

        @Schema(
                description = "The day it entered the plan, not in the future; today where it is missing. "
                        + "Readiness as of an earlier day does not count the room",
                examples = "2022-09-01")
        @Nullable
        LocalDate plannedOn,

        @Schema(description = "The day by which it is to be ready", examples = "2022-12-31") @Nullable
        LocalDate dueOn,

        @Schema(description = "The day it was ready, not in the future", examples = "2022-12-20") @Nullable
        LocalDate readyOn,

        @Schema(description = "A remark", examples = "Екінші қабат") @Size(min = 1, max = 2000) @Nullable
        String note) {

    NewRoom {
        area = area == null || area.scale() > 2 ? area : area.setScale(2, RoundingMode.UNNECESSARY);
    }

    static NewRoom of(Room room) {
        return new NewRoom(
                room.type(),
                room.name(),
                room.number(),
                room.area(),
                room.plannedOn(),
                room.dueOn(),
                room.readyOn(),
                room.note());
    }

    LocalDate plannedOn(LocalDate today) {
        return plannedOn == null ? today : plannedOn;
    }
}
