package kz.tirek.training.courserun;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.training.provider.Provider;
import kz.tirek.training.provider.Providers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The runs of a provider for calendar applications.
@Path("/api/v1/providers")
@Tag(name = "Providers", description = "Who gives courses")
@RunOnVirtualThread
class ProviderCalendarResource {

    private static final int MOST_DAYS = 400;
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_AFTER = 365;

    private final CourseRuns runs;
    private final Providers providers;
    private final Calendars calendars;
    private final Clock clock;

    @Inject
    ProviderCalendarResource(CourseRuns runs, Providers providers, Calendars calendars, Clock clock) {
        this.runs = runs;
        this.providers = providers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/calendar")
    @Produces(RunCalendar.MEDIA_TYPE)
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getProviderCalendar",
            summary = "Get the announced runs of a provider for calendar applications (RFC 5545)",
            description = "Runs that touch the days asked for: 30 days back and a year ahead where none are named.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = RunCalendar.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = RunCalendar.EXAMPLE))
    @Refuses("calendar-period")
    public String ofProvider(
            @PathParam("id") UUID id,
            @Parameter(description = "First day, 30 days ago where it is left out", example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description = "Last day, a year after today or the first day where it is left out",
                            example = "2026-12-31")
                    @QueryParam("until")
                    @Nullable
                    LocalDate until,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Provider provider = providers.get(id);
        LocalDate today = BusinessDate.today(clock);
        LocalDate first = from != null ? from : earlier(today, until).minusDays(DAYS_BEFORE);
        LocalDate last = until != null ? until : (from != null ? from : today).plusDays(DAYS_AFTER);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw CourseRunProblem.CALENDAR_PERIOD.refuse(first.toString(), last.toString(), MOST_DAYS);
        }
        return calendars.of(provider.name(), runs.announced(id, first, last), languages);
    }

    private static LocalDate earlier(LocalDate today, @Nullable LocalDate until) {
        return until != null && until.isBefore(today) ? until : today;
    }
}
