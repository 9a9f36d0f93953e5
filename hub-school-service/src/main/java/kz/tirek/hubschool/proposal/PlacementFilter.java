package kz.tirek.hubschool.proposal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which placements of a proposal a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class PlacementFilter {

    @Parameter(description = "The hub school", example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "Order of the list; the farthest come first", example = "METRES_DESC")
    @QueryParam("sort")
    @DefaultValue("METRES_DESC")
    PlacementSort sort;

    Listing<ProposedSchool> narrow(Listing<ProposedSchool> schools) {
        return schools.fetching("join fetch e.school join fetch e.hubSchool")
                .whereIf(hubSchool, "e.hubSchool.id = :hubSchool", "hubSchool")
                .sort(sort);
    }
}
