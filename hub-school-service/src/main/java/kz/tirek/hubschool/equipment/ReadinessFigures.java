package kz.tirek.hubschool.equipment;

import java.math.BigDecimal;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is planned and how much of it is there. Percents have two decimals, are rounded down, and are missing where
/// nothing is planned.
///
/// @param percent mean of `roomsPercent` and `valuePercent`; the one there is where nothing is planned of the other
@Schema(
        name = "ReadinessFigures",
        description = "What is planned and how much of it is there. Percents have two decimals, are rounded down, "
                + "and are missing where nothing is planned")
public record ReadinessFigures(
        @Schema(description = "Rooms in the plan", examples = "4")
        long roomsPlanned,

        @Schema(description = "Rooms that are ready", examples = "3")
        long roomsReady,

        @Schema(description = "roomsReady of roomsPlanned", examples = "75.00") @Nullable
        BigDecimal roomsPercent,

        @Schema(description = "Pieces of equipment in the plan", examples = "40")
        long piecesPlanned,

        @Schema(description = "Pieces delivered", examples = "30")
        long piecesDelivered,

        @Schema(description = "Pieces the commission accepted, written off since or not", examples = "20")
        long piecesAccepted,

        @Schema(description = "Pieces of the accepted that are written off", examples = "0")
        long piecesWrittenOff,

        @Schema(description = "piecesDelivered of piecesPlanned", examples = "75.00") @Nullable
        BigDecimal piecesDeliveredPercent,

        @Schema(description = "piecesAccepted of piecesPlanned", examples = "50.00") @Nullable
        BigDecimal piecesPercent,

        @Schema(description = "Price of the equipment in the plan", examples = "9800000.00")
        Money valuePlanned,

        @Schema(description = "Price of what was delivered", examples = "7350000.00")
        Money valueDelivered,

        @Schema(description = "Price of what was accepted", examples = "4900000.00")
        Money valueAccepted,

        @Schema(description = "valueDelivered of valuePlanned", examples = "75.00") @Nullable
        BigDecimal valueDeliveredPercent,

        @Schema(description = "valueAccepted of valuePlanned", examples = "50.00") @Nullable
        BigDecimal valuePercent,

        @Schema(
                description = "Readiness: the mean of roomsPercent and valuePercent, computed before they are rounded; "
                        + "the one there is where nothing is planned of the other",
                examples = "62.50")
        @Nullable
        BigDecimal percent) {

    static ReadinessFigures of(RoomSums rooms, EquipmentSums equipment) {
        Share ready = Share.of(rooms.ready(), rooms.planned());
        Share accepted = Share.of(equipment.valueAccepted(), equipment.valuePlanned());
        return new ReadinessFigures(
                rooms.planned(),
                rooms.ready(),
                ready.percent(),
                equipment.planned(),
                equipment.delivered(),
                equipment.accepted(),
                equipment.writtenOff(),
                Share.of(equipment.delivered(), equipment.planned()).percent(),
                Share.of(equipment.accepted(), equipment.planned()).percent(),
                Money.ofTiyn(equipment.valuePlanned()),
                Money.ofTiyn(equipment.valueDelivered()),
                Money.ofTiyn(equipment.valueAccepted()),
                Share.of(equipment.valueDelivered(), equipment.valuePlanned()).percent(),
                accepted.percent(),
                Share.mean(ready, accepted).percent());
    }
}
