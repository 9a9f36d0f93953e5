package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.money.Tenge;
import org.jspecify.annotations.Nullable;

/// A lot as a row of an imported list: everything of a [NewEquipment], with the room by the number on its door.
record EquipmentRow(
        @NotBlank @Size(max = 300) String name,
        @NotNull EquipmentCategory category,
        @Size(min = 1, max = 20) @Nullable String roomNumber,
        @NotNull @Positive @Max(1_000_000) Integer quantity,
        @NotNull @Tenge String unitPrice,
        @Bin @Nullable String supplierBin,
        @Size(min = 1, max = 300) @Nullable String supplierName,
        @Size(min = 1, max = 100) @Nullable String inventoryNumber,
        @Size(max = 1000) Set<@NotBlank @Size(max = 100) String> serialNumbers,
        @Nullable LocalDate plannedOn,
        @Size(min = 1, max = 200) @Nullable String custodian,
        @Size(min = 1, max = 2000) @Nullable String note) {

    /// A file of one row.
    static final String EXAMPLE = """
            name,category,roomNumber,quantity,unitPrice,supplierBin,supplierName,inventoryNumber,serialNumbers,plannedOn
            LEGO Education SPIKE жинағы,ROBOTICS,214,2,245000.00,991240000003,ТОО «Робокит»,01380045,SN-17;SN-18,2022-09-01
            """;

    EquipmentRow {
        serialNumbers = serialNumbers == null ? Set.of() : serialNumbers;
    }

    EquipmentFacts facts(LocalDate today) {
        return new EquipmentFacts(
                name,
                category,
                quantity,
                unitPrice,
                supplierBin,
                supplierName,
                inventoryNumber,
                serialNumbers,
                plannedOn == null ? today : plannedOn,
                custodian,
                note);
    }
}
