package kz.tirek.training.trainingneed;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.teacher.Position;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules of training needs over HTTP.
@Path("/api/v1/training-need-rules")
@Tag(name = "Training needs", description = "Who is due for training, and how far it reaches")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TrainingNeedRuleResource {

    private static final String TYPE = "training-need-rule";

    private static final String LATER = "It holds for a teacher once his needs are derived from it, in the background,"
            + " some teachers after the other; until then what is asked for him is answered by the rules before."
            + " `/training-need-rules/derivation` tells how far it is, and the header `" + Completeness.HEADER
            + "` of every answer about training needs whether it is done.";

    private final TrainingNeedRules rules;
    private final NeedUpkeep upkeep;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    TrainingNeedRuleResource(
            TrainingNeedRules rules,
            NeedUpkeep upkeep,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.rules = rules;
        this.upkeep = upkeep;
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
    @Operation(
            operationId = "listTrainingNeedRules",
            summary = "List the rules of training needs",
            description =
                    "On a day the latest rule for the position is in force, or else the latest one for everybody.")
    public Page<TrainingNeedRuleView> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Rules for a position", example = "PSYCHOLOGIST") @QueryParam("position") @Nullable
                    Position position,
            @Parameter(description = "Rules that have begun by this day", example = "2026-09-01")
                    @QueryParam("effectiveOn")
                    @Nullable
                    LocalDate effectiveOn,
            @Parameter(description = "Order of the list", example = "EFFECTIVE_FROM_DESC")
                    @QueryParam("sort")
                    @DefaultValue("EFFECTIVE_FROM_DESC")
                    TrainingNeedRuleSort sort) {
        return listings.of(TrainingNeedRule.class)
                .whereIf(position, "e.position = :position", "position")
                .whereIf(effectiveOn, "e.effectiveFrom <= :effectiveOn", "effectiveOn")
                .sort(sort)
                .page(page, TrainingNeedRuleView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "createTrainingNeedRule",
            summary = "Add a rule, in force from a day on",
            description = "What was asked for earlier days stays as it was. " + LATER)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TrainingNeedRuleView.class)))
    @Refuses("training-need-rule-taken")
    public Response create(NewTrainingNeedRule stated) {
        TrainingNeedRule rule = new TrainingNeedRule(stated.requireRange(), clock.instant());
        rules.persist(rule);
        TrainingNeedRuleView view = record(rule, "CREATED");
        return Response.created(URI.create("/api/v1/training-need-rules/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/derivation")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getTrainingNeedDerivation",
            summary = "For how many teachers the rules do not hold yet that were stated, corrected or taken back")
    public RuleDerivationView derivation() {
        return RuleDerivationView.of(upkeep.outstanding());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getTrainingNeedRule", summary = "Get a rule of training needs")
    public TrainingNeedRuleView get(@PathParam("id") UUID id) {
        return TrainingNeedRuleView.of(rules.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "changeTrainingNeedRule", summary = "Correct a rule", description = LATER)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewTrainingNeedRule.class)))
    @Refuses({"training-need-rule-first", "training-need-rule-taken"})
    public TrainingNeedRuleView change(@PathParam("id") UUID id, MergePatch patch) {
        TrainingNeedRule rule = rules.get(id);
        precondition.require(rule.version());
        NewTrainingNeedRule stated = patch.applyTo(NewTrainingNeedRule.of(rule), NewTrainingNeedRule.class)
                .requireRange();
        boolean first = rule.isFirst();
        rule.change(stated);
        if (first && !rule.isFirst()) {
            throw TrainingNeedProblem.TRAINING_NEED_RULE_FIRST.refuse();
        }
        return record(rule, "UPDATED");
    }

    @DELETE
    @Path("/{id}")
    @Conditional
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "deleteTrainingNeedRule",
            summary = "Take a rule back, as if it had never been",
            description = LATER)
    @Refuses("training-need-rule-first")
    public void delete(@PathParam("id") UUID id) {
        TrainingNeedRule rule = rules.get(id);
        precondition.require(rule.version());
        if (rule.isFirst()) {
            throw TrainingNeedProblem.TRAINING_NEED_RULE_FIRST.refuse();
        }
        rules.delete(rule);
        rules.flush();
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getTrainingNeedRuleHistory",
            summary = "Every change of a rule, who made it and when; also of one that was taken back")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = log.history(TYPE, id, page);
        if (history.items().isEmpty() && rules.findByIdOptional(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }

    private TrainingNeedRuleView record(TrainingNeedRule rule, String operation) {
        rules.flush();
        TrainingNeedRuleView view = TrainingNeedRuleView.of(rule);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
