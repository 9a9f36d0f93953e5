package kz.tirek.training.feedback;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
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
import kz.tirek.training.course.Courses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Feedback forms over HTTP.
@Path("/api/v1/feedback-forms")
@Tag(name = "Feedback", description = "What participants say after a run, and what came of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class FeedbackFormResource {

    private static final String TYPE = "feedback-form";

    private final FeedbackForms forms;
    private final Courses courses;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    FeedbackFormResource(
            FeedbackForms forms,
            Courses courses,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.forms = forms;
        this.courses = courses;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listFeedbackForms", summary = "List feedback forms")
    public Page<FeedbackFormView> list(@BeanParam PageRequest page, @BeanParam FormFilter filter) {
        return filter.narrow(listings.of(FeedbackForm.class)).page(page, FeedbackFormView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "createFeedbackForm",
            summary = "Write a feedback form, as a draft",
            description = "For the runs of one course, or without a course to replace the common form.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedbackFormView.class)))
    @Refuses("unknown-reference")
    public Response create(NewFeedbackForm stated) {
        requireKnown(stated.consistent());
        FeedbackForm form = new FeedbackForm(stated, clock.instant());
        forms.persist(form);
        FeedbackFormView view = record(form, "CREATED");
        return Response.created(URI.create("/api/v1/feedback-forms/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getFeedbackForm", summary = "Get a feedback form with its questions")
    public FeedbackFormView get(@PathParam("id") UUID id) {
        return FeedbackFormView.of(forms.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "changeFeedbackForm", summary = "Change a draft of a feedback form")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewFeedbackForm.class)))
    @Refuses({"unknown-reference", "state-conflict"})
    public FeedbackFormView change(@PathParam("id") UUID id, MergePatch patch) {
        FeedbackForm form = lockedAsKnown(id);
        NewFeedbackForm stated =
                patch.applyTo(NewFeedbackForm.of(form), NewFeedbackForm.class).consistent();
        requireKnown(stated);
        form.change(stated);
        return record(form, "UPDATED");
    }

    @POST
    @Path("/{id}/publish")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "publishFeedbackForm",
            summary = "Ask runs with it from now on, in the place of the form before",
            description = "Runs that have answers go on with the form they began with.")
    @Refuses({"state-conflict", "feedback-form-raced"})
    public FeedbackFormView publish(@PathParam("id") UUID id) {
        FeedbackForm form = lockedAsKnown(id);
        form.require("publish");
        forms.published(form.courseId(), form.level()).ifPresent(before -> {
            before.giveWay();
            record(before, "RETIRED");
        });
        form.publish();
        return record(form, "PUBLISHED");
    }

    @POST
    @Path("/{id}/retire")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "retireFeedbackForm",
            summary = "Ask no further run with it; the course's runs are asked with the common form again")
    @Refuses({"state-conflict", "feedback-form-needed"})
    public FeedbackFormView retire(@PathParam("id") UUID id) {
        FeedbackForm form = lockedAsKnown(id);
        form.retire();
        return record(form, "RETIRED");
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getFeedbackFormHistory",
            summary = "Every change of a feedback form, who made it and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(TYPE, forms.get(id).id(), page);
    }

    private FeedbackForm lockedAsKnown(UUID id) {
        FeedbackForm form = forms.locked(id);
        precondition.require(form.version());
        return form;
    }

    private void requireKnown(NewFeedbackForm stated) {
        if (stated.courseId() != null) {
            courses.named(stated.courseId());
        }
    }

    private FeedbackFormView record(FeedbackForm form, String operation) {
        forms.flush();
        FeedbackFormView view = FeedbackFormView.of(form);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
