package kz.tirek.hubschool.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A lot of equipment as the API shows it.
@Schema(name = "Equipment", description = "A lot of like things of a hub school")
record EquipmentView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID id,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "What it is", examples = "LEGO Education SPIKE жинағы")
        String name,

        @Schema(description = "What kind of thing", examples = "ROBOTICS")
        EquipmentCategory category,

        @Schema(description = "The room it is in, or planned for", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "The day it entered the plan", examples = "2022-09-01")
        LocalDate plannedOn,

        @Schema(description = "How far it has come", examples = "ACCEPTED")
        EquipmentStatus status,

        @Schema(description = "How many are planned", examples = "10")
        int quantity,

        @Schema(description = "How many were delivered; a replacement is not counted again", examples = "10")
        int delivered,

        @Schema(description = "How many the commission accepted, written off since or not", examples = "10")
        int accepted,

        @Schema(description = "How many the commission rejected and nobody replaced yet", examples = "0")
        int rejected,

        @Schema(description = "How many of the accepted are written off", examples = "0")
        int writtenOff,

        @Schema(description = "Price of one", examples = "245000.00")
        Money unitPrice,

        @Schema(description = "Price of all that are planned", examples = "2450000.00")
        Money value,

        @Schema(description = "BIN of the supplier", examples = "991240000003") @Nullable
        String supplierBin,

        @Schema(description = "Name of the supplier", examples = "ТОО «Робокит»") @Nullable
        String supplierName,

        @Schema(description = "Inventory number", examples = "01380045") @Nullable
        String inventoryNumber,

        @Schema(description = "Serial numbers", examples = "[\"SN-2022-00017\", \"SN-2022-00018\"]")
        List<String> serialNumbers,

        @Schema(description = "Condition of what the school has of it", examples = "NEW") @Nullable
        Condition condition,

        @Schema(description = "The day since which that is known", examples = "2022-11-14") @Nullable
        LocalDate conditionOn,

        @Schema(description = "Who answers for it; not in feed and history", examples = "Серікова Айгүл") @Nullable
        String custodian,

        @Schema(description = "A remark", examples = "Кепілдік 24 ай") @Nullable
        String note,

        @Schema(description = "What happened to it, in the order in which it was recorded")
        List<EquipmentEvent> events,

        @Schema(
                description = "What may be done with it now",
                examples = "[\"deliver\", \"accept\", \"reject\", \"move\"]")
        List<String> allowedActions,

        @Schema(description = "When it was recorded", examples = "2022-09-01T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static EquipmentView of(EquipmentItem item) {
        return of(item, item.custodian(), item.events());
    }

    /// What feed and history show: the names of people are left out.
    static EquipmentView published(EquipmentItem item) {
        return of(
                item,
                null,
                item.events().stream().map(EquipmentEvent::published).toList());
    }

    private static EquipmentView of(EquipmentItem item, @Nullable String custodian, List<EquipmentEvent> events) {
        Progress progress = item.progress();
        return new EquipmentView(
                item.id(),
                item.hubSchool().id(),
                item.name(),
                item.category(),
                item.roomId(),
                item.plannedOn(),
                item.status(),
                progress.quantity(),
                progress.delivered(),
                progress.accepted(),
                progress.rejected(),
                progress.writtenOff(),
                item.unitPrice(),
                Money.ofTiyn(Math.multiplyExact(item.unitPrice().tiyn(), progress.quantity())),
                item.supplierBin(),
                item.supplierName(),
                item.inventoryNumber(),
                item.serialNumbers(),
                item.condition(),
                item.conditionOn(),
                custodian,
                item.note(),
                events,
                progress.actions(),
                item.createdAt(),
                item.version());
    }
}
