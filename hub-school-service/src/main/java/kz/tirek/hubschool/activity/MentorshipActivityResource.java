package kz.tirek.hubschool.activity;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Mentorships;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Activities of one mentorship. Coordinators of either end record them, also after it ended.
@Path("/api/v1/mentorships/{id}/activities")
@Tag(name = "Mentoring activities", description = "What hub schools and mentored schools do together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MentorshipActivityResource {

    private final Mentorships mentorships;
    private final ActivityRecords records;
    private final Listings listings;
    private final Caller caller;

    @Inject
    MentorshipActivityResource(Mentorships mentorships, ActivityRecords records, Listings listings, Caller caller) {
        this.mentorships = mentorships;
        this.records = records;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listActivitiesOfMentorship", summary = "List the activities of a mentorship")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<MentoringActivityView> list(
            @PathParam("id") UUID id, @BeanParam ActivityFilter filter, @BeanParam PageRequest page) {
        Mentorship mentorship = mentorships.at(id);
        return filter.narrow(listings.of(MentoringActivity.class))
                .where("e.mentorship.id = :mentorship", Map.of("mentorship", mentorship.id()))
                .page(page, MentoringActivityView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "recordMentoringActivity",
            summary = "Record or plan an activity of a mentorship",
            description = "All its days lie within the mentorship. What was held is not in the future.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = MentoringActivityView.class)))
    @Refuses({
        "outside-territory",
        "dates-out-of-order",
        "activity-outside-mentorship",
        "date-in-future",
        "outcome-before-held",
        "place-missing",
        "role-repeated",
        "participants-do-not-add-up"
    })
    public Response create(@PathParam("id") UUID id, NewActivity activity) {
        Mentorship mentorship = mentorships.steadyAt(id);
        caller.requireTerritory(mentorship.territories());
        MentoringActivityView view = records.record(mentorship, activity);
        return Response.created(URI.create("/api/v1/mentoring-activities/" + view.id()))
                .entity(view)
                .build();
    }
}
