package kz.tirek.hubschool.stocktake;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which stocktakes of a hub school a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class StocktakeFilter {

    @Parameter(description = "Where they are", example = "CLOSED")
    @QueryParam("status")
    @Nullable
    StocktakeStatus status;

    @Parameter(description = "The room that was counted", example = "01890a5d-ac96-774b-bcce-b302099a8060")
    @QueryParam("room")
    @Nullable
    UUID room;

    @Parameter(description = "Order of the list", example = "TAKEN_ON_DESC")
    @QueryParam("sort")
    @DefaultValue("TAKEN_ON_DESC")
    StocktakeSort sort;

    Listing<Stocktake> narrow(Listing<Stocktake> stocktakes, UUID hubSchool) {
        return stocktakes
                .where("e.hubSchool.id = :hubSchool", Map.of("hubSchool", hubSchool))
                .whereIf(status, "e.status = :status", "status")
                .whereIf(room, "e.roomId = :room", "room")
                .sort(sort);
    }
}
