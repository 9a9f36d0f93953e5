package kz.tirek.hubschool.mentorship;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Goals of a mentorship. Coordinators of either end write them, also after it ended.
@Path("/api/v1/mentorships/{id}/goals")
@Tag(name = "Mentorships", description = "Which hub school supports which underfilled school, and when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GoalResource {

    private final Mentorships mentorships;
    private final Goals goals;
    private final GoalSetting setting;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    GoalResource(
            Mentorships mentorships,
            Goals goals,
            GoalSetting setting,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.mentorships = mentorships;
        this.goals = goals;
        this.setting = setting;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMentorshipGoals", summary = "List the goals of a mentorship")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<GoalView> list(@PathParam("id") UUID id, @BeanParam GoalFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Goal.class), mentorships.at(id)).page(page, GoalView::of);
    }

    @GET
    @Path("{goal}")
    @Transactional
    @Operation(operationId = "getMentorshipGoal", summary = "Get a goal of a mentorship")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public GoalView get(@PathParam("id") UUID id, @PathParam("goal") UUID goal) {
        return GoalView.of(goals.at(id, goal));
    }

    @GET
    @Path("{goal}/history")
    @Transactional
    @Operation(
            operationId = "getMentorshipGoalHistory",
            summary = "Every change of a goal, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("goal") UUID goal, @BeanParam PageRequest page) {
        mentorships.at(id);
        Page<HistoryEntry> history = changeLog.history(GoalSetting.RESOURCE, goal, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createMentorshipGoal", summary = "Agree a goal of a mentorship")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @Refuses({"outside-territory", "dates-out-of-order", "goal-without-measure"})
    public Response create(@PathParam("id") UUID id, NewGoal goal) {
        Mentorship mentorship = mentorships.steadyAt(id);
        caller.requireTerritory(mentorship.territories());
        GoalView view = setting.agree(mentorship, goal);
        return Response.created(URI.create("/api/v1/mentorships/%s/goals/%s".formatted(id, view.id())))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{goal}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewGoal.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchMentorshipGoal", summary = "Change an open goal")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "dates-out-of-order", "goal-without-measure"})
    public GoalView patch(@PathParam("id") UUID id, @PathParam("goal") UUID goal, MergePatch patch) {
        Goal known = writable(id, goal);
        return setting.describe(known, patch.applyTo(NewGoal.of(known), NewGoal.class));
    }

    @POST
    @Path("{goal}/reach")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "reachMentorshipGoal", summary = "Record that a goal was reached")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "dates-out-of-order", "date-in-future", "goal-without-measure"})
    public GoalView reach(@PathParam("id") UUID id, @PathParam("goal") UUID goal, GoalReached outcome) {
        return setting.reach(writable(id, goal), outcome);
    }

    @POST
    @Path("{goal}/drop")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "dropMentorshipGoal", summary = "Record that a goal was given up")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "dates-out-of-order", "date-in-future"})
    public GoalView drop(@PathParam("id") UUID id, @PathParam("goal") UUID goal, GoalDropped decision) {
        return setting.drop(writable(id, goal), decision);
    }

    @POST
    @Path("{goal}/reopen")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "reopenMentorshipGoal", summary = "Take back that a goal was reached or given up")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public GoalView reopen(@PathParam("id") UUID id, @PathParam("goal") UUID goal) {
        return setting.reopen(writable(id, goal));
    }

    @DELETE
    @Path("{goal}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteMentorshipGoal", summary = "Delete a goal that was recorded by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id, @PathParam("goal") UUID goal) {
        setting.delete(writable(id, goal));
    }

    private Goal writable(UUID id, UUID goal) {
        Goal known = goals.at(id, goal);
        precondition.require(known.version());
        caller.requireTerritory(known.mentorship().territories());
        return known;
    }
}
