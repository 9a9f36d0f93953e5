package kz.tirek.hubschool.indicator;

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
import jakarta.persistence.LockModeType;
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

/// Indicators of the programme's five tasks, and how far they are.
@Path("/api/v1/indicators")
@Tag(name = "Indicators", description = "The results framework: indicators of the programme's five tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IndicatorResource {

    private final Indicators indicators;
    private final Framework framework;
    private final ProgressReport progress;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    IndicatorResource(
            Indicators indicators,
            Framework framework,
            ProgressReport progress,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.indicators = indicators;
        this.framework = framework;
        this.progress = progress;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listIndicators",
            summary = "List indicators",
            description =
                    "Tasks: 1 TEACHING_TECHNOLOGY, better teaching technology in rural schools; 2 EQUIPMENT, material"
                            + " and technical equipment of hub schools; 3 EXPERIENCE_TRANSFER, transfer of the hub's experience"
                            + " to other schools, underfilled ones included; 4 COMMUNITY_CENTRE, the school as the village's"
                            + " community centre; 5 VALUES_OF_CARE, a caring Kazakhstani community with values of responsibility"
                            + " and care.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<IndicatorView> list(@BeanParam IndicatorFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Indicator.class)).page(page, IndicatorView::of);
    }

    @GET
    @Path("progress")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "getIndicatorProgress",
            summary = "How far all indicators are on a day",
            description = "Derived indicators as of the day: TEACHING_GAP_COVERAGE, hours a week taught remotely of the"
                    + " hours of all open teaching gaps; READINESS, the mean readiness of hub schools being equipped,"
                    + " operating or completed; MENTORING_COVERAGE, mentored of all underfilled schools that work;"
                    + " MENTORING_ACTIVITIES_HELD, COMMUNITY_EVENTS_HELD and VALUES_EVENTS_HELD, held since the beginning"
                    + " of the calendar year. Shares are percents with two decimals, rounded half up, and missing where"
                    + " there is nothing to have a share of.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Refuses({"date-in-future", "unknown-reference"})
    public Page<IndicatorProgressView> progress(@BeanParam ProgressFilter filter) {
        return new Page<>(progress.of(filter), null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getIndicator", summary = "Get an indicator")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public IndicatorView get(@PathParam("id") UUID id) {
        return IndicatorView.of(indicators.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getIndicatorHistory",
            summary = "Every change of an indicator, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history("indicator", id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "addIndicator", summary = "Add an indicator that is measured")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @Refuses({"date-in-future", "value-outside-unit", "target-year-twice"})
    public Response add(NewIndicator indicator) {
        IndicatorView view = framework.add(indicator);
        return Response.created(URI.create("/api/v1/indicators/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewIndicator.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchIndicator",
            summary = "Change an indicator",
            description = "Name, definition, baseline and targets at any time; unit, direction and scope before it was"
                    + " measured, and not of a derived one; the task never.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({
        "indicator-is-derived",
        "indicator-keeps-its-task",
        "indicator-is-measured",
        "date-in-future",
        "value-outside-unit",
        "target-year-twice"
    })
    public IndicatorView patch(@PathParam("id") UUID id, MergePatch patch) {
        Indicator indicator = current(id);
        return framework.describe(indicator, patch.applyTo(NewIndicator.of(indicator), NewIndicator.class));
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteIndicator", summary = "Delete an indicator that was never measured")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"indicator-is-derived", "indicator-is-measured"})
    public void delete(@PathParam("id") UUID id) {
        framework.delete(current(id));
    }

    private Indicator current(UUID id) {
        Indicator indicator = indicators.lockedAt(id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(indicator.version());
        return indicator;
    }
}
