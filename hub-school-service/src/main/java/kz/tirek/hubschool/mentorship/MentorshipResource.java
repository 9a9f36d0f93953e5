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

/// Mentorships. Coordinators write where either end lies in the territories of their token.
@Path("/api/v1/mentorships")
@Tag(name = "Mentorships", description = "Which hub school supports which underfilled school, and when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MentorshipResource {

    private final Mentorships mentorships;
    private final Mentoring mentoring;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    MentorshipResource(
            Mentorships mentorships,
            Mentoring mentoring,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.mentorships = mentorships;
        this.mentoring = mentoring;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMentorships", summary = "List mentorships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<MentorshipView> list(@BeanParam MentorshipFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Mentorship.class)).page(page, MentorshipView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getMentorship", summary = "Get a mentorship")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public MentorshipView get(@PathParam("id") UUID id) {
        return MentorshipView.of(mentorships.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getMentorshipHistory",
            summary = "Every change of a mentorship, oldest first; also of one that was taken back")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history("mentorship", id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "beginMentorship",
            summary = "Begin a mentorship",
            description = "Within the hub school's capacity on every day, and once at a time for the same two schools.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = MentorshipView.class)))
    @Refuses({
        "outside-territory",
        "unknown-reference",
        "dates-out-of-order",
        "mentors-itself",
        "hub-school-not-live",
        "school-closed",
        "school-not-underfilled",
        "mentorship-overlaps",
        "mentoring-capacity-exceeded"
    })
    public Response begin(NewMentorship mentorship) {
        MentorshipView view = mentoring.begin(mentorship);
        return Response.created(URI.create("/api/v1/mentorships/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = MentorshipTerms.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchMentorship",
            summary = "Change the dates, basis or note of a mentorship",
            description = "A mentorship that is to last longer passes the checks of a new one.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "dates-out-of-order",
        "hub-school-not-live",
        "school-closed",
        "school-not-underfilled",
        "mentorship-overlaps",
        "mentoring-capacity-exceeded",
        "activities-outside-period"
    })
    public MentorshipView patch(@PathParam("id") UUID id, MergePatch patch) {
        Mentorship mentorship = writable(id);
        return mentoring.agree(mentorship, patch.applyTo(MentorshipTerms.of(mentorship), MentorshipTerms.class));
    }

    @POST
    @Path("{id}/end")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "endMentorship", summary = "Record that a mentorship ended")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order", "activities-outside-period"
    })
    public MentorshipView end(@PathParam("id") UUID id, MentorshipEnd end) {
        return mentoring.end(writable(id), end);
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteMentorship", summary = "Take back a mentorship that has not begun")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "mentorship-has-begun",
        "mentorship-has-goals",
        "mentorship-has-activities",
        "mentorship-has-results"
    })
    public void delete(@PathParam("id") UUID id) {
        mentoring.delete(writable(id));
    }

    private Mentorship writable(UUID id) {
        Mentorship mentorship = mentoring.lockedAt(id);
        caller.requireTerritory(mentorship.territories());
        precondition.require(mentorship.version());
        return mentorship;
    }
}
