package kz.tirek.hubschool.equipment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which uses of a hub school's rooms and equipment a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class EquipmentUseFilter {

    @Parameter(description = "The school the guests came from", example = "01890a5d-ac96-774b-bcce-b302099a8059")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "The first day", example = "2026-09-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "The last day", example = "2027-05-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "The room they used", example = "01890a5d-ac96-774b-bcce-b302099a8060")
    @QueryParam("room")
    @Nullable
    UUID room;

    @Parameter(description = "The lot they used", example = "01890a5d-ac96-774b-bcce-b302099a8061")
    @QueryParam("item")
    @Nullable
    UUID item;

    @Parameter(description = "Order of the list", example = "USED_ON_DESC")
    @QueryParam("sort")
    @DefaultValue("USED_ON_DESC")
    EquipmentUseSort sort;

    Listing<EquipmentUse> narrow(Listing<EquipmentUse> uses, UUID hubSchool) {
        return uses.fetching("join fetch e.school")
                .where("e.hubSchool.id = :hubSchool", Map.of("hubSchool", hubSchool))
                .whereIf(school, "e.school.id = :school", "school")
                .whereIf(from, "e.usedOn >= :from", "from")
                .whereIf(until, "e.usedOn <= :until", "until")
                .whereIf(room, "e.roomId = :room", "room")
                .whereIf(item, "e.itemId = :item", "item")
                .sort(sort);
    }
}
