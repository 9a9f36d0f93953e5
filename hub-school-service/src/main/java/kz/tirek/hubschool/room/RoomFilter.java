package kz.tirek.hubschool.room;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which rooms of a hub school a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class RoomFilter {

    @Parameter(description = "What the rooms are for", example = "ROBOTICS")
    @QueryParam("type")
    @Nullable
    RoomType type;

    @Parameter(description = "Whether they are ready", example = "true")
    @QueryParam("ready")
    @Nullable
    Boolean ready;

    @Parameter(description = "Order of the list", example = "NAME")
    @QueryParam("sort")
    @DefaultValue("NAME")
    RoomSort sort;

    Listing<Room> narrow(Listing<Room> rooms, UUID hubSchool) {
        return rooms.where("e.hubSchool.id = :hubSchool", Map.of("hubSchool", hubSchool))
                .whereIf(type, "e.type = :type", "type")
                .whereIf(ready, "case when e.readyOn is null then false else true end = :ready", "ready")
                .sort(sort);
    }
}
