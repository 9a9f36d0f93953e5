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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.school.Reach;
import kz.tirek.training.teacher.Teacher;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The feedback of a run over HTTP. Teachers have no accounts: the fund and coordinators enter what they were told.
@Path("/api/v1/course-runs/{id}/feedback")
@Tag(name = "Feedback", description = "What participants say after a run, and what came of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunFeedbackResource {

    private final CourseRuns runs;
    private final Answering answering;
    private final Figures figures;
    private final Outstanding outstanding;
    private final Reach reach;
    private final BulkUploads uploads;
    private final Listings listings;

    @Inject
    RunFeedbackResource(
            CourseRuns runs,
            Answering answering,
            Figures figures,
            Outstanding outstanding,
            Reach reach,
            BulkUploads uploads,
            Listings listings) {
        this.runs = runs;
        this.outstanding = outstanding;
        this.reach = reach;
        this.answering = answering;
        this.figures = figures;
        this.uploads = uploads;
        this.listings = listings;
    }

    @GET
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCourseRunFeedback",
            summary = "Get the feedback of a run in figures",
            description =
                    "Figures of fewer than 5 answers are shown to nobody, counts of fewer than 5 not to the ministry.")
    public FeedbackFigures get(@PathParam("id") UUID id) {
        return figures.of(runs.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "recordFeedback",
            summary = "Record what a participant answers",
            description =
                    "Once per person and level. The answers are kept without the person and cannot be read one by one.")
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "teacher-erased",
        "run-not-held",
        "feedback-not-open",
        "feedback-not-a-participant",
        "feedback-given"
    })
    public SurveyView record(@PathParam("id") UUID id, NewResponse stated) {
        return answering.record(runs.get(id), stated);
    }

    @POST
    @Path("/import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "importFeedback",
            summary = "Record the answers of a file, all or none",
            description =
                    "Columns: teacherId, answers. The answers to the questions of the form in their order, separated by"
                            + " semicolons, nothing between two where one is missing: a mark from 1 to 5, at the level LEARNING"
                            + " before and after (2>4), yes or no, or a text. Of somebody who has answered before nothing is"
                            + " recorded, and the row is accepted all the same: neither a dry run nor a refused file tells who"
                            + " has answered.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = ResponseRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"run-not-held", "feedback-not-open", "file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @PathParam("id") UUID id,
            @Parameter(description = "What was asked about", example = "REACTION") @QueryParam("level") @NotNull
                    FeedbackLevel level,
            @Parameter(description = "Say what would happen, and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File upload) {
        CourseRun run = runs.get(id);
        answering.requireOpen(run, level);
        return uploads.runInBatches(
                upload,
                dryRun,
                ResponseRow.class,
                (row, checks) -> answering.check(run, row.teacherId(), level, row::to, checks),
                row -> record(run, level, List.of(row)).getFirst(),
                rows -> record(run, level, rows));
    }

    /// What becomes of rows has no id that anybody may know.
    private List<@Nullable UUID> record(CourseRun run, FeedbackLevel level, List<ResponseRow> rows) {
        answering.recordAll(
                run,
                level,
                rows.stream()
                        .map(row -> new Answering.Reply(row.teacherId(), row::to))
                        .toList());
        return Collections.nCopies(rows.size(), null);
    }

    @GET
    @Path("/outstanding")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "listOutstandingFeedback",
            summary = "List who took part and has not answered",
            description =
                    "The list moves on with every fifth answer and, until everybody has answered, leaves no fewer than 5 people: it does"
                            + " not tell whose answer changed a figure. Up to 4 of those listed may have answered, and more near the end.")
    @Refuses({"run-not-held", "feedback-not-open"})
    public Page<OutstandingView> outstanding(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "What was asked about", example = "REACTION") @QueryParam("level") @NotNull
                    FeedbackLevel level) {
        List<UUID> teachers = outstanding.of(runs.get(id), level);
        if (teachers.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return reach.within(listings.of(Teacher.class), null)
                .where("e.id in :teachers and e.erasedAt is null", Map.of("teachers", teachers))
                .page(page, OutstandingView::of);
    }

    @GET
    @Path("/comments")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "listFeedbackComments",
            summary = "Read the free texts, in no order that tells who wrote them",
            description = "Only of levels at which at least 5 have answered.")
    public Page<CommentView> comments(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "What was asked about", example = "REACTION") @QueryParam("level") @Nullable
                    FeedbackLevel level) {
        Listing<FeedbackComment> comments = listings.of(FeedbackComment.class)
                .where(
                        "e.surveyId in (select s.id from FeedbackSurvey s where s.courseRunId = :run"
                                + " and s.answered >= :least and s.level in :levels)",
                        Map.of(
                                "run",
                                runs.get(id).id(),
                                "least",
                                Suppression.LEAST,
                                "levels",
                                level == null ? List.of(FeedbackLevel.values()) : List.of(level)));
        return comments.page(page, CommentView::of);
    }
}
