package kz.tirek.hubschool;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The feed of this service: territories, schools, hub schools, mentorships.
@Path("/api/v1/changes/hub-schools")
@Tag(name = "Changes", description = "Every committed change, oldest first")
@RunOnVirtualThread
public class HubSchoolChanges {

    private final ChangeFeed feed;

    @Inject
    HubSchoolChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listHubSchoolChanges",
            summary = "Read the change feed of the hub-school service",
            description =
                    "Resource types: territory, school, underfilled-period, school-enrolment, underfilled-threshold, hub-school, mentorship, mentorship-goal, mentoring-activity, monitoring-result, mentorship-proposal, teaching-gap, remote-class, digital-resource, community-event. With `Accept: text/event-stream` it goes on live.")
    @RolesAllowed({MINISTRY, SERVICE, FUND_OFFICER, AUDITOR, ADMINISTRATOR})
    public ChangePage page(
            @Parameter(description = "The `next` of the page before, or the `sequence` of a change")
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
    @RolesAllowed({MINISTRY, SERVICE, FUND_OFFICER, AUDITOR, ADMINISTRATOR})
    public void live(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        feed.live(after, lastEventId, sink, sse);
    }
}
