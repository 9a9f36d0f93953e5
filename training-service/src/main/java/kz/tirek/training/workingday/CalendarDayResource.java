package kz.tirek.training.workingday;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The calendar of working days over HTTP.
@Path("/api/v1/calendar-days")
@Tag(name = "Working days", description = "Which days are working days, for deadlines that count in them")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CalendarDayResource {

    private static final String TYPE = "calendar-day";

    private static final String LATER = "Deadlines set from now on follow it; those that are set stay.";

    private final CalendarDays days;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    CalendarDayResource(
            CalendarDays days,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.days = days;
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
            operationId = "listCalendarDays",
            summary = "List the days that were entered because they differ from the law's",
            description = "The holidays of the law itself, and the days that stand in for them, are not entered:"
                    + " `/calendar-days/years/{year}` shows all of a year.")
    public Page<CalendarDayView> list(
            @BeanParam PageRequest page,
            @Parameter(description = "This day and later ones", example = "2026-01-01") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "This day and earlier ones", example = "2026-12-31") @QueryParam("until") @Nullable
                    LocalDate until,
            @Parameter(description = "Whether they are working days", example = "false")
                    @QueryParam("working")
                    @Nullable
                    Boolean working,
            @Parameter(description = "Order of the list", example = "DATE") @QueryParam("sort") @DefaultValue("DATE")
                    CalendarDaySort sort) {
        return listings.of(CalendarDay.class)
                .whereIf(from, "e.day >= :from", "from")
                .whereIf(until, "e.day <= :until", "until")
                .whereIf(working, "e.working = :working", "working")
                .sort(sort)
                .page(page, CalendarDayView::of);
    }

    @GET
    @Path("/years/{year}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getWorkingCalendar",
            summary = "Get the days of a year on which is worked otherwise than from Monday to Friday",
            description =
                    "The holidays of the Law on Holidays (art. 5) and the days of rest of the Labour Code (art. 84(5))"
                            + " that have a date of their own, the working days after those holidays that fall on a weekend, and"
                            + " what was entered: the first day of Kurban Ait, and what the Government decides.")
    public WorkingCalendarView year(
            @Parameter(description = "2000 to 2200", example = "2026") @PathParam("year") @Min(2000) @Max(2200)
                    int year) {
        return WorkingCalendarView.of(year, days.of(year));
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "createCalendarDay",
            summary = "Enter that a day is, or is not, a working day",
            description =
                    "For the first day of Kurban Ait, days of rest that the Government moves, both the one taken and the"
                            + " one given, and changes of the law. " + LATER)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalendarDayView.class)))
    @Refuses("calendar-day-taken")
    public Response create(NewCalendarDay stated) {
        CalendarDay day = new CalendarDay(stated.requireRange(), clock.instant());
        days.persist(day);
        CalendarDayView view = record(day, "CREATED");
        return Response.created(URI.create("/api/v1/calendar-days/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCalendarDay", summary = "Get a day that was entered")
    public CalendarDayView get(@PathParam("id") UUID id) {
        return CalendarDayView.of(days.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "changeCalendarDay", summary = "Correct what was entered of a day", description = LATER)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewCalendarDay.class)))
    @Refuses("calendar-day-taken")
    public CalendarDayView change(@PathParam("id") UUID id, MergePatch patch) {
        CalendarDay day = days.get(id);
        precondition.require(day.version());
        day.change(patch.applyTo(NewCalendarDay.of(day), NewCalendarDay.class).requireRange());
        return record(day, "UPDATED");
    }

    @DELETE
    @Path("/{id}")
    @Conditional
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "deleteCalendarDay",
            summary = "Take back what was entered of a day, so that it is what the law makes it",
            description = LATER)
    public void delete(@PathParam("id") UUID id) {
        CalendarDay day = days.get(id);
        precondition.require(day.version());
        days.delete(day);
        days.flush();
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getCalendarDayHistory",
            summary = "Every change of what was entered of a day, who made it and when; also where it was taken back")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = log.history(TYPE, id, page);
        if (history.items().isEmpty() && days.findByIdOptional(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }

    private CalendarDayView record(CalendarDay day, String operation) {
        days.flush();
        CalendarDayView view = CalendarDayView.of(day);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
