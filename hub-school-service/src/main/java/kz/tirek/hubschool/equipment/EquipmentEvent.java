package kz.tirek.hubschool.equipment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that happened to a lot.
@Embeddable
@Schema(description = "Something that happened to a lot of equipment")
record EquipmentEvent(
        @Schema(description = "What happened", examples = "ACCEPTED") @Enumerated(EnumType.STRING)
        EventKind kind,

        @Schema(description = "The day it happened", examples = "2022-11-14")
        LocalDate happenedOn,

        @Schema(description = "How many; missing where the lot as a whole was assessed or moved", examples = "10")
        @Nullable
        Integer quantity,

        @Schema(description = "How many of those delivered stand in for rejected ones", examples = "0") @Nullable
        Integer replaced,

        @Schema(description = "The condition from then on, where it changed", examples = "NEW")
        @Enumerated(EnumType.STRING)
        @Nullable
        Condition condition,

        @Schema(
                description = "The room it went to; missing where it went to none",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "Why", examples = "Комплектность толық") @Nullable
        String reason,

        @Schema(description = "The document it rests on", examples = "Акт приёмки №12 от 14.11.2022") @Nullable
        String document,

        @Schema(
                description = "Who delivered it, or decided for the commission; not in feed and history",
                examples = "Серікова Айгүл")
        @Nullable
        String person,

        @Schema(description = "Whose token recorded it; not in feed and history", examples = "Омаров Данияр") @Nullable
        String recordedBy) {

    /// The same without the names of people.
    EquipmentEvent published() {
        return new EquipmentEvent(
                kind, happenedOn, quantity, replaced, condition, roomId, reason, document, null, null);
    }
}
