package kz.tirek.conventions.sample;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The feed of the notes.
@Path("/api/v1/changes/notes")
@RunOnVirtualThread
@Tag(name = "Changes")
class NoteChangeResource {

    private final ChangeFeed feed;

    @Inject
    NoteChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MINISTRY, Role.SERVICE})
    @Operation(operationId = "listNoteChanges", summary = "Read the change feed")
    public ChangePage page(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Min(1) @Max(500) @Nullable Integer limit) {
        return feed.page(after, limit);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @RolesAllowed({Role.MINISTRY, Role.SERVICE})
    @Operation(hidden = true)
    public void live(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        feed.live(after, lastEventId, sink, sse);
    }
}
