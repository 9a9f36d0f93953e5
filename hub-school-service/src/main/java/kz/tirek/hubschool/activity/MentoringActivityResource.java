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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
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
import kz.tirek.hubschool.mentorship.Mentorships;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Activities of all mentorships.
@Path("/api/v1/mentoring-activities")
@Tag(name = "Mentoring activities", description = "What hub schools and mentored schools do together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MentoringActivityResource {

    private final MentoringActivities activities;
    private final Mentorships mentorships;
    private final ActivityRecords records;
    private final ActivityImport imports;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    MentoringActivityResource(
            MentoringActivities activities,
            Mentorships mentorships,
            ActivityRecords records,
            ActivityImport imports,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.activities = activities;
        this.mentorships = mentorships;
        this.records = records;
        this.imports = imports;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMentoringActivities", summary = "List the activities of all mentorships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<MentoringActivityView> list(
            @BeanParam ActivityFilter filter, @BeanParam ActivityEnds ends, @BeanParam PageRequest page) {
        return ends.narrow(filter.narrow(listings.of(MentoringActivity.class))).page(page, MentoringActivityView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getMentoringActivity", summary = "Get an activity")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public MentoringActivityView get(@PathParam("id") UUID id) {
        return MentoringActivityView.of(activities.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getMentoringActivityHistory",
            summary = "Every change of an activity, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(ActivityRecords.RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importMentoringActivities",
            summary = "Record the activities of a file",
            description =
                    "CSV (UTF-8) or XLSX; the two schools are named by their codes, and the mentorship is theirs on the first day. "
                            + "Participants have a column for each role (`pupils.count`, `pupils.fromHub` …). All rows are recorded, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = ActivityRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        return imports.run(file, dryRun);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ActivityFacts.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchMentoringActivity",
            summary = "Change facts of an activity",
            description = "Participants are replaced as a whole. A cancelled activity stays as it is.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "state-conflict",
        "dates-out-of-order",
        "activity-outside-mentorship",
        "date-in-future",
        "outcome-before-held",
        "place-missing",
        "role-repeated",
        "participants-do-not-add-up"
    })
    public MentoringActivityView patch(@PathParam("id") UUID id, MergePatch patch) {
        MentoringActivity activity = writable(id);
        return records.describe(activity, patch.applyTo(ActivityFacts.of(activity), ActivityFacts.class));
    }

    @POST
    @Path("{id}/hold")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "holdMentoringActivity", summary = "Record what a planned activity became")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "state-conflict",
        "dates-out-of-order",
        "activity-outside-mentorship",
        "date-in-future",
        "role-repeated",
        "participants-do-not-add-up"
    })
    public MentoringActivityView hold(@PathParam("id") UUID id, ActivityHeld held) {
        return records.hold(writable(id), held);
    }

    @POST
    @Path("{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "cancelMentoringActivity", summary = "Record that a planned activity does not take place")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public MentoringActivityView cancel(@PathParam("id") UUID id, ActivityCancelled cancelled) {
        return records.cancel(writable(id), cancelled.reason());
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteMentoringActivity", summary = "Delete an activity that was recorded by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id) {
        records.delete(writable(id));
    }

    private MentoringActivity writable(UUID id) {
        mentorships.steadyAt(activities.mentorshipOf(id));
        MentoringActivity activity = activities.at(id);
        precondition.require(activity.version());
        caller.requireTerritory(activity.mentorship().territories());
        return activity;
    }
}
