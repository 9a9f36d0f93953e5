package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which lots of a hub school a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class EquipmentFilter {

    @Parameter(description = "How far they have come", example = "DELIVERED")
    @QueryParam("status")
    @Nullable
    EquipmentStatus status;

    @Parameter(description = "What kind of thing", example = "ROBOTICS")
    @QueryParam("category")
    @Nullable
    EquipmentCategory category;

    @Parameter(description = "Their condition", example = "BROKEN")
    @QueryParam("condition")
    @Nullable
    Condition condition;

    @Parameter(description = "The room they are in", example = "01890a5d-ac96-774b-bcce-b302099a8060")
    @QueryParam("room")
    @Nullable
    UUID room;

    @Parameter(description = "A serial number", example = "SN-2022-00017")
    @QueryParam("serialNumber")
    @Size(min = 1, max = 100)
    @Nullable
    String serialNumber;

    @Parameter(description = "An inventory number", example = "01380045")
    @QueryParam("inventoryNumber")
    @Size(min = 1, max = 100)
    @Nullable
    String inventoryNumber;

    @Parameter(
            description = "Prefix and fuzzy search over the name, the supplier's name and the inventory number",
            example = "робот")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME")
    @QueryParam("sort")
    @DefaultValue("NAME")
    EquipmentSort sort;

    Listing<EquipmentItem> narrow(Listing<EquipmentItem> items, UUID hubSchool) {
        return items.where("e.hubSchool.id = :hubSchool", Map.of("hubSchool", hubSchool))
                .whereIf(status, "e.status = :status", "status")
                .whereIf(category, "e.category = :category", "category")
                .whereIf(condition, "e.condition = :condition", "condition")
                .whereIf(room, "e.roomId = :room", "room")
                .whereIf(
                        serialNumber,
                        "function(array_has as Boolean, e.serialNumbers, :serialNumber) = true",
                        "serialNumber")
                .whereIf(inventoryNumber, "e.inventoryNumber = :inventoryNumber", "inventoryNumber")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
