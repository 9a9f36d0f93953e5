package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch corrects of a lot. A correction holds for all dates; a changed plan is another lot, and a lot goes to
/// another room by `move`.
@Schema(description = "What a patch corrects of a lot; it goes to another room by `move`")
record EquipmentFacts(
        @Schema(description = "What it is", examples = "LEGO Education SPIKE жинағы") @NotBlank @Size(max = 300)
        String name,

        @Schema(description = "What kind of thing", examples = "ROBOTICS") @NotNull
        EquipmentCategory category,

        @Schema(description = "How many are planned; not below what was delivered", examples = "10")
        @NotNull
        @Positive
        @Max(1_000_000)
        Integer quantity,

        @Schema(description = "Price of one, tenge as a decimal string", examples = "245000.00") @NotNull @Tenge
        String unitPrice,

        @Schema(description = "BIN of the supplier", examples = "991240000003") @Bin @Nullable
        String supplierBin,

        @Schema(description = "Name of the supplier", examples = "ТОО «Робокит»") @Size(min = 1, max = 300) @Nullable
        String supplierName,

        @Schema(description = "Inventory number; unique at the school", examples = "01380045")
        @Size(min = 1, max = 100)
        @Nullable
        String inventoryNumber,

        @Schema(
                description = "Serial numbers, not more than there are pieces",
                examples = "[\"SN-2022-00017\", \"SN-2022-00018\"]")
        @Size(max = 1000)
        Set<@NotBlank @Size(max = 100) String> serialNumbers,

        @Schema(
                description = "The day it entered the plan, not in the future. Readiness as of an earlier day "
                        + "does not count the lot",
                examples = "2022-09-01")
        @NotNull
        LocalDate plannedOn,

        @Schema(description = "Who answers for it; not in feed and history", examples = "Серікова Айгүл")
        @Size(min = 1, max = 200)
        @Nullable
        String custodian,

        @Schema(description = "A remark", examples = "Кепілдік 24 ай") @Size(min = 1, max = 2000) @Nullable
        String note) {

    EquipmentFacts {
        serialNumbers = serialNumbers == null ? Set.of() : serialNumbers;
    }

    static EquipmentFacts of(EquipmentItem item) {
        return new EquipmentFacts(
                item.name(),
                item.category(),
                item.progress().quantity(),
                item.unitPrice().toString(),
                item.supplierBin(),
                item.supplierName(),
                item.inventoryNumber(),
                new TreeSet<>(item.serialNumbers()),
                item.plannedOn(),
                item.custodian(),
                item.note());
    }

    Money price() {
        return Money.parse(unitPrice);
    }

    List<String> serials() {
        return List.copyOf(new TreeSet<>(serialNumbers));
    }
}
