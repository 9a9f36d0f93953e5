package kz.tirek.funding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeFeed;
import kz.tirek.conventions.change.ChangePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The change feed of funding. It names no person and shows no account number in full.
@Path("/api/v1/changes/funding")
@Tag(name = "Changes", description = "Every committed change, oldest first")
@RunOnVirtualThread
class FundingChangeResource {

    private final ChangeFeed feed;

    @Inject
    FundingChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFundingChanges",
            summary = "Changes of funding, oldest first; text/event-stream goes on live")
    @RolesAllowed({Role.MINISTRY, Role.SERVICE, Role.FUND_OFFICER, Role.AUDITOR})
    public ChangePage page(
            @Parameter(description = "The `next` of the page before; missing for the beginning")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "Changes of a page", example = "100")
                    @QueryParam("limit")
                    @Min(1)
                    @Max(500)
                    @Nullable
                    Integer limit) {
        return feed.page(after, limit);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    @RolesAllowed({Role.MINISTRY, Role.SERVICE, Role.FUND_OFFICER, Role.AUDITOR})
    public void live(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        feed.live(after, lastEventId, sink, sse);
    }
}
