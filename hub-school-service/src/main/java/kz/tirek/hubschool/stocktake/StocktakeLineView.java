package kz.tirek.hubschool.stocktake;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.hubschool.equipment.Condition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of a stocktake as the API shows it.
@Schema(name = "StocktakeLine", description = "A line of a stocktake")
record StocktakeLineView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8064")
        UUID id,

        @Schema(
                description = "The lot; missing for what is on no list of equipment",
                examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        @Nullable
        UUID itemId,

        @Schema(description = "What it is", examples = "LEGO Education SPIKE жинағы")
        String name,

        @Schema(description = "Inventory number", examples = "01380045") @Nullable
        String inventoryNumber,

        @Schema(description = "The room it was in on the day", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "Price of one", examples = "245000.00") @Nullable
        Money unitPrice,

        @Schema(description = "How many were expected when the stocktake was opened", examples = "10")
        int expected,

        @Schema(description = "How many were counted; missing where nobody did", examples = "9") @Nullable
        Integer counted,

        @Schema(description = "counted less expected", examples = "-1") @Nullable
        Integer difference,

        @Schema(description = "Condition known before", examples = "NEW") @Nullable
        Condition conditionBefore,

        @Schema(description = "Condition it was found in", examples = "GOOD") @Nullable
        Condition conditionFound,

        @Schema(
                description = "How it differs; empty where it does not",
                examples = "[\"MISSING\", \"CONDITION_CHANGED\"]")
        List<Difference> differences,

        @Schema(description = "A remark", examples = "Біреуі жөндеуде") @Nullable
        String note) {

    static StocktakeLineView of(StocktakeLine line) {
        Integer counted = line.counted();
        Long price = line.unitPriceTiyn();
        return new StocktakeLineView(
                line.id(),
                line.itemId(),
                line.name(),
                line.inventoryNumber(),
                line.roomId(),
                price == null ? null : Money.ofTiyn(price),
                line.expected(),
                counted,
                counted == null ? null : counted - line.expected(),
                line.conditionBefore(),
                line.conditionFound(),
                List.copyOf(line.differences()),
                line.note());
    }
}
