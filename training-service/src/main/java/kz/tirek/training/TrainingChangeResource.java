package kz.tirek.training;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.MINISTRY;
import static kz.tirek.conventions.access.Role.SERVICE;

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
import kz.tirek.conventions.change.ChangeFeed;
import kz.tirek.conventions.change.ChangePage;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The change feed of training: providers, courses, runs, and teachers and enrolments without names, numbers and
/// reasons.
@Path("/api/v1/changes/training")
@Tag(name = "Changes", description = "Every committed change, oldest first")
@RunOnVirtualThread
class TrainingChangeResource {

    private final ChangeFeed feed;

    @Inject
    TrainingChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({MINISTRY, SERVICE, FUND_OFFICER, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "listTrainingChanges",
            summary = "Read the change feed of training",
            description = "With Accept: text/event-stream it goes on live.")
    @Refuses("invalid-cursor")
    public ChangePage page(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Min(1) @Max(500) @Nullable Integer limit) {
        return feed.page(after, limit);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @RolesAllowed({MINISTRY, SERVICE, FUND_OFFICER, AUDITOR, ADMINISTRATOR})
    @Operation(hidden = true)
    public void live(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        feed.live(after, lastEventId, sink, sse);
    }
}
